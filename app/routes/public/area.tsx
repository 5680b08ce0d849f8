import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { LeagueTable } from "#app/components/figure/league-table.tsx"
import { QuestionsCard } from "#app/components/figure/questions-card.tsx"
import { ratingsInTens } from "#app/components/figure/ratings-in-tens.ts"
import { ScoreCard } from "#app/components/figure/score-card.tsx"
import { Stars } from "#app/components/figure/stars.tsx"
import { Notice } from "#app/components/notice.tsx"
import { CertaintyMark, Sources } from "#app/components/register/certainty.tsx"
import { ContractsTable } from "#app/components/register/contracts-table.tsx"
import { OfficialFigures } from "#app/components/register/official-figures.tsx"
import { inLeagueOrder } from "#app/domain/league.ts"
import { isRatable } from "#app/domain/programme.ts"
import { unitName } from "#app/domain/unit.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { today } from "#app/http/today.server.ts"
import { findArea } from "#db/queries/site/areas.ts"
import { listContracts } from "#db/queries/site/contracts.ts"
import { findFigure, findNewestRelease, listFigures } from "#db/queries/site/figures.ts"
import { listOfficialFigures } from "#db/queries/site/official-figures.ts"
import { listSources } from "#db/queries/site/sources.ts"
import { findStandIn } from "#db/queries/site/stand-ins.ts"
import { listUnitsOfArea } from "#db/queries/site/units.ts"

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.area.name ?? "Area"}, ${data?.area.programmeName ?? "ratings"} – Threestar` },
]

export async function loader({ params }: LoaderFunctionArgs) {
  const slug = foundOr404(params.slug)
  const [area, units, contracts, figures, release] = await Promise.all([
    findArea(slug).then(foundOr404),
    listUnitsOfArea(slug),
    listContracts({ area: slug }),
    listOfficialFigures({ area: slug }),
    findNewestRelease(),
  ])
  const primes = [...new Set(units.flatMap(({ prime }) => (prime === null ? [] : [prime])))]
  const [figure, byUnit, byPrime] = await Promise.all([
    findFigure(release, "area", slug),
    listFigures(
      release,
      "unit",
      units.map(({ id }) => id),
    ),
    listFigures(
      release,
      "prime-in-area",
      primes.map((prime) => `${slug}/${prime}`),
    ),
  ])
  const wider = { ...area, area: slug, areaName: area.name, prime: null, primeName: null }
  const facts = [area, ...units, ...contracts, ...figures]
  return {
    area,
    ratable: isRatable(area, today()),
    year: release?.year ?? null,
    figure,
    standIn: figure?.state === "shown" ? null : await findStandIn(release, [wider]),
    chains: [...Map.groupBy(units, ({ prime }) => prime ?? "").entries()].map(([prime, members]) => ({
      prime,
      primeName: members[0]?.primeName ?? null,
      figure: byPrime.get(`${slug}/${prime}`) ?? null,
      units: members.map((unit) => ({ ...unit, figure: byUnit.get(unit.id) ?? null })),
    })),
    contracts,
    figures: figures.map(({ programmeName: _programme, areaName: _area, ...one }) => one),
    certainties: facts.map(({ certainty }) => certainty),
    sources: await listSources(facts.flatMap(({ sourceIds }) => sourceIds)),
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function AreaPage() {
  const { area, ratable, year, figure, standIn, chains, contracts, figures, certainties, sources } =
    useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs
        trail={[
          { href: "/providers", name: "Ratings" },
          { href: `/programmes/${area.programme}`, name: area.programmeName },
        ]}
      />
      <h1>{area.name}</h1>
      <Covers area={area} />
      {ratable ? null : (
        <Notice>
          <p>{area.programmeName} cannot be rated here now. What stands here is its history.</p>
        </Notice>
      )}
      <div className="halves">
        <ScoreCard name={`${area.name}, all providers`} figure={figure} year={year} standIn={standIn} ended={!ratable}>
          {ratable && chains.length > 0 ? (
            <p className="actions">
              <ButtonLink href={`/rate/where?area=${area.slug}`}>Rate your provider here</ButtonLink>
            </p>
          ) : null}
        </ScoreCard>
        <QuestionsCard figure={figure} ended={!ratable} />
      </div>
      {chains.length === 0 ? null : <h2>Who works here</h2>}
      {chains.map((chain) => (
        <ChainOfPrime key={chain.prime} chain={chain} year={year} ended={!ratable} />
      ))}
      {contracts.length === 0 ? null : (
        <>
          <h2>Contracts over time</h2>
          <ContractsTable rows={contracts} show="provider" />
        </>
      )}
      {figures.length === 0 ? null : (
        <>
          <h2>Official figures</h2>
          <OfficialFigures figures={figures} sources={sources} />
        </>
      )}
      <Sources certainties={certainties} sources={sources} />
    </div>
  )
}

function Covers({ area }: Pick<Loaded, "area">) {
  return (
    <p className="muted">
      {area.programmeName}
      {area.covers === null
        ? ""
        : `. Covers ${area.covers
            .split(";")
            .map((part) => part.trim())
            .join(", ")}`}{" "}
      {area.coversCertainty === null ? null : <CertaintyMark certainty={area.coversCertainty} />}
    </p>
  )
}

type ChainProps = { chain: Loaded["chains"][number]; year: number | null; ended: boolean }

function ChainOfPrime({ chain, year, ended }: ChainProps) {
  const listed = inLeagueOrder(
    chain.units.filter(({ provider }) => provider !== null),
    (unit) => ({
      name: unitName(unit),
      halfStars: unit.figure?.halfStars ?? null,
      verdict: unit.figure?.verdict ?? null,
      tens: unit.figure?.tens ?? null,
    }),
    "stars",
  )
  const rows = [...listed, ...chain.units.filter(({ provider }) => provider === null)]
  const shown = chain.figure?.state === "shown" ? chain.figure : null
  return (
    <section>
      <h3>
        {chain.primeName === null
          ? "For a company our source does not name"
          : `${chain.primeName} and who works for it`}
      </h3>
      {shown?.halfStars ? (
        <p>
          Together <Stars halfStars={shown.halfStars} />{" "}
          {shown.tens === null ? "" : `from ${ratingsInTens(shown.tens)}. `}
          {shown.weights === "ratings" ? "Weighed by ratings, because no official numbers of people are known." : ""}
        </p>
      ) : null}
      <LeagueTable
        caption="In order of stars, then verdict, then name."
        named="Provider"
        year={year}
        rows={rows.map((unit) => ({
          id: unit.id,
          href: unit.provider === null ? null : `/providers/${unit.provider}`,
          name: unit.provider === null ? `A${unitName(unit).slice(1)}` : unitName(unit),
          note: [KIND_NOTES[unit.kind] ?? unit.kind, unit.statusNote].filter(Boolean).join(", "),
          figure: unit.figure,
          ended,
        }))}
      />
    </section>
  )
}

/** Where the register's own word would say less than these. */
const KIND_NOTES: Readonly<Record<string, string>> = { prime: "prime contractor, its own work", unlisted: "" }
