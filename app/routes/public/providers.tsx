import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ButtonLink } from "#app/components/button.tsx"
import { LeagueTable } from "#app/components/figure/league-table.tsx"
import { LeagueFilters } from "#app/components/league-filters.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { FoundPlaces } from "#app/components/register/found-places.tsx"
import { shareInWords } from "#app/domain/answers/rate.ts"
import { monthInWords } from "#app/domain/calendar.ts"
import { inLeagueOrder } from "#app/domain/league.ts"
import { isRatable } from "#app/domain/programme.ts"
import { SUPPLY_KINDS } from "#app/domain/unit.ts"
import { leagueAddress, readLeagueQuestion } from "#app/forms/league-question.ts"
import { perEdition } from "#app/http/edition.server.ts"
import { today } from "#app/http/today.server.ts"
import { listAnswerFigures } from "#db/queries/site/answers.ts"
import { listAreas } from "#db/queries/site/areas.ts"
import { findNewestRelease, listFigures } from "#db/queries/site/figures.ts"
import { findPlaces } from "#db/queries/site/place-search.ts"
import { listProgrammes } from "#db/queries/site/programmes.ts"
import { listProviders } from "#db/queries/site/providers.ts"
import { listAreasOfPlace } from "#db/queries/site/units.ts"

const PROVIDERS_A_PAGE = 25

export const meta: MetaFunction = () => [
  { title: "Ratings of providers – Threestar" },
  { name: "description", content: "Every provider of employment programmes, by the stars of the people it serves." },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { page: askedPage, ...asked } = readLeagueQuestion(new URL(request.url))
  const { rows, ...league } = await listLeague(asked)
  const pages = Math.max(1, Math.ceil(rows.length / PROVIDERS_A_PAGE))
  const page = Math.min(askedPage, pages)
  const shown = rows.slice((page - 1) * PROVIDERS_A_PAGE, page * PROVIDERS_A_PAGE)
  return { ...league, asked: { ...asked, page }, rows: shown, total: rows.length, page, pages }
}

type Asked = Omit<ReturnType<typeof readLeagueQuestion>, "page">

/** Everyone who fits the question, in the order of what is shown. */
const listLeague = perEdition(async (asked: Asked) => {
  const [release, programmes, areas, providers, places, answering] = await Promise.all([
    findNewestRelease(),
    listProgrammes(),
    asked.programme === undefined ? [] : listAreas({ programme: asked.programme }),
    listProviders(asked),
    findAreasOfTown(asked.q),
    listAnswerFigures(today()),
  ])
  const ratable = new Set(programmes.filter((one) => isRatable(one, today())).map(({ slug }) => slug))
  const figures = await listFigures(
    release,
    "provider",
    providers.map(({ slug }) => slug),
  )
  const rows = providers
    .map(({ programmes: theirs, ...provider }) => ({
      ...provider,
      figure: figures.get(provider.slug) ?? null,
      answering: answering.get(provider.slug) ?? null,
      ended: !theirs.some((slug) => ratable.has(slug)),
    }))
    .filter(({ figure }) => asked.verdict === undefined || (figure?.verdict ?? "not-published") === asked.verdict)
  const all = inLeagueOrder(
    rows,
    ({ name, figure, answering }) => ({
      name,
      answered: answering?.percent ?? null,
      halfStars: figure?.halfStars ?? null,
      verdict: figure?.verdict ?? null,
      tens: figure?.tens ?? null,
    }),
    asked.sort,
  )
  // What can still be rated comes before what is history, among those without stars.
  const isPast = (row: (typeof all)[number]) => row.ended && row.figure?.state !== "shown" && asked.sort !== "name"
  return {
    update: release === null ? null : { month: monthInWords(release.releasedOn), year: release.year },
    choices: {
      programmes: programmes.map(({ slug, name }) => ({ value: slug, label: name })),
      areas: areas.map(({ slug, name }) => ({ value: slug, label: name })),
      kinds: SUPPLY_KINDS.map((kind) => ({ value: kind, label: kind.charAt(0).toUpperCase() + kind.slice(1) })),
    },
    rows: [...all.filter((row) => !isPast(row)), ...all.filter(isPast)],
    places,
  }
})

/** Towns and councils by the name that was typed, each with the areas of programmes that can be rated there. */
async function findAreasOfTown(q: string) {
  const found = q === "" ? [] : await findPlaces(q)
  const places = await Promise.all(
    found.map(async (place) => ({
      ...place,
      areas: (await listAreasOfPlace(place.id)).filter((area) => isRatable(area, today())),
    })),
  )
  return places.filter(({ areas }) => areas.length > 0)
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function Providers() {
  const { asked, update, choices, rows, total, page, pages, places } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>How providers stand</h1>
      <LeagueFilters asked={asked} {...choices} />
      <FoundPlaces places={places} />
      {total === 0 ? (
        <NothingFound asked={asked} elsewhere={places.length > 0} />
      ) : (
        <LeagueTable
          caption={captionOf(total, update?.month ?? null, asked.sort)}
          named="Provider"
          year={update?.year ?? null}
          rows={rows.map((row) => ({
            id: row.slug,
            href: `/providers/${row.slug}`,
            name: row.name,
            note: noteOf(row),
            figure: row.figure,
            ended: row.ended,
            answers: shareInWords(row.answering),
          }))}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => leagueAddress({ ...asked, page: number })} />
      <p className="muted">
        Each row takes in all places where a provider works. Its page shows them one by one.{" "}
        <a href="/how-stars-work">How stars work</a>
      </p>
    </div>
  )
}

function NothingFound({ asked, elsewhere }: { asked: Loaded["asked"]; elsewhere: boolean }) {
  return (
    <div className="notice">
      <h2>{asked.q === "" ? "No provider fits all of that" : `No provider is called “${asked.q}”`}</h2>
      <p>
        {elsewhere
          ? "But it is a place we know: see above."
          : "Try fewer words, another spelling, or the town where you go. The name on your letters may differ from the name of the company that holds the contract."}
      </p>
      <p className="actions">
        <ButtonLink href="/providers" look="quiet">
          Show all providers
        </ButtonLink>
      </p>
    </div>
  )
}

const ORDER_WORDS = {
  stars: "in order of stars, then verdict, then name",
  name: "in order of name",
  rated: "in order of how many rated, then name",
  answers: "in order of how much they answer, then name",
} as const satisfies Record<Loaded["asked"]["sort"], string>

function captionOf(total: number, month: string | null, sort: Loaded["asked"]["sort"]): string {
  const count = total === 1 ? "1 provider" : `${total} providers`
  return `${count}, ${ORDER_WORDS[sort]}.${month === null ? "" : ` ${month} update.`}`
}

function noteOf(row: Loaded["rows"][number]): string {
  const parts = [row.isPrime ? "prime contractor" : "", row.isSubcontractor ? "subcontractor" : ""].filter(Boolean)
  const words = parts.join(" and ")
  const note = words.charAt(0).toUpperCase() + words.slice(1)
  return row.becameName === null ? note : `${note}. Became ${row.becameName}`
}
