import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { LeagueTable } from "#app/components/figure/league-table.tsx"
import { QuestionsCard } from "#app/components/figure/questions-card.tsx"
import { ScoreCard } from "#app/components/figure/score-card.tsx"
import { TrendChart } from "#app/components/figure/trend-chart.tsx"
import { Notice } from "#app/components/notice.tsx"
import { Sources } from "#app/components/register/certainty.tsx"
import { OfficialFigures } from "#app/components/register/official-figures.tsx"
import { SummaryList, type SummaryRow } from "#app/components/summary-list.tsx"
import { monthInWords } from "#app/domain/calendar.ts"
import { inLeagueOrder } from "#app/domain/league.ts"
import { firstMonth, monthOfDay, partialDateInWords } from "#app/domain/partial-date.ts"
import { isRatable } from "#app/domain/programme.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { today } from "#app/http/today.server.ts"
import { listAreas } from "#db/queries/site/areas.ts"
import { findFigure, findNewestRelease, listFigures, listTrend } from "#db/queries/site/figures.ts"
import { listOfficialFigures } from "#db/queries/site/official-figures.ts"
import { findProgramme } from "#db/queries/site/programmes.ts"
import { listSources } from "#db/queries/site/sources.ts"

/** A year of monthly updates. */
const MONTHS_SHOWN = 12

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.programme.name ?? "Programme"}: ratings – Threestar` },
]

export async function loader({ params }: LoaderFunctionArgs) {
  const slug = foundOr404(params.slug)
  const [programme, areas, figures, release] = await Promise.all([
    findProgramme(slug).then(foundOr404),
    listAreas({ programme: slug }),
    listOfficialFigures({ programme: slug }),
    findNewestRelease(),
  ])
  const [figure, byArea, trend] = await Promise.all([
    findFigure(release, "programme", slug),
    listFigures(
      release,
      "area",
      areas.map((area) => area.slug),
    ),
    listTrend("programme", slug, MONTHS_SHOWN),
  ])
  const facts = [programme, ...areas, ...figures]
  return {
    programme,
    ratable: isRatable(programme, today()),
    begun: programme.startsIn === null || firstMonth(programme.startsIn) <= monthOfDay(today()),
    year: release?.year ?? null,
    figure,
    areas: areas.map((area) => ({ ...area, figure: byArea.get(area.slug) ?? null })),
    trend: trend.map(({ releasedOn, halfStars }) => ({ month: monthInWords(releasedOn), halfStars })),
    figures: figures.map(({ programmeName: _, ...one }) => one),
    certainties: facts.map(({ certainty }) => certainty),
    sources: await listSources(facts.flatMap(({ sourceIds }) => sourceIds)),
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function ProgrammePage() {
  const { programme, ratable, begun, year, figure, areas, trend, figures, certainties, sources } =
    useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/providers", name: "Ratings" }]} />
      <h1>{programme.name}</h1>
      <p className="muted">{timesInWords(programme)}</p>
      {ratable ? null : (
        <Notice>
          <p>{begun ? ENDED : NOT_BEGUN}</p>
        </Notice>
      )}
      <div className="halves">
        <ScoreCard name={programme.name} figure={figure} year={year} ended={!ratable}>
          {ratable ? (
            <p className="actions">
              <ButtonLink href="/rate">Rate your provider</ButtonLink>
              <a href={`/providers?programme=${programme.slug}`}>Its providers</a>
            </p>
          ) : (
            <p>
              <a href={`/providers?programme=${programme.slug}`}>Who its providers were</a>
            </p>
          )}
        </ScoreCard>
        <QuestionsCard figure={figure} ended={!ratable} />
      </div>
      {areas.length === 0 ? null : <Areas areas={areas} year={year} ratable={ratable} />}
      {trend.some(({ halfStars }) => halfStars !== null) ? (
        <>
          <h2>Month by month</h2>
          <TrendChart points={trend} name={programme.name} />
        </>
      ) : null}
      {figures.length === 0 ? null : (
        <>
          <h2>Official figures</h2>
          <OfficialFigures figures={figures} sources={sources} />
        </>
      )}
      <h2>About the programme</h2>
      <SummaryList rows={factsOf(programme)} />
      <Sources certainties={certainties} sources={sources} />
    </div>
  )
}

function Areas({ areas, year, ratable }: Pick<Loaded, "areas" | "year" | "ratable">) {
  const rows = inLeagueOrder(
    areas,
    ({ name, figure }) => ({
      name,
      halfStars: figure?.halfStars ?? null,
      verdict: figure?.verdict ?? null,
      tens: figure?.tens ?? null,
    }),
    "stars",
  )
  return (
    <>
      <h2>Area by area</h2>
      <LeagueTable
        caption="All providers of an area together. In order of stars, then verdict, then name."
        named="Area"
        year={year}
        rows={rows.map(({ slug, name, region, figure }) => ({
          id: slug,
          href: `/areas/${slug}`,
          name,
          note: region === name ? "" : region,
          figure,
          ended: !ratable,
        }))}
      />
    </>
  )
}

const ENDED = "This programme has ended, so it can no longer be rated. What stands here is its history."
const NOT_BEGUN = "This programme has not begun, so it cannot be rated yet."

function timesInWords({ startsIn, endsIn }: Loaded["programme"]): string {
  const from = startsIn === null ? "Start not known" : `From ${partialDateInWords(startsIn)}`
  return endsIn === null ? from : `${from} to ${partialDateInWords(endsIn)}`
}

function factsOf(programme: Loaded["programme"]): SummaryRow[] {
  return [
    { name: "Ordered and paid for by", value: programme.commissioner },
    { name: "Where", value: programme.nations.join(", ") },
    { name: "How it stands", value: programme.status },
    { name: "Must people take part?", value: programme.participation },
    { name: "Note", value: programme.note },
  ].filter(({ value }) => value !== null && value !== "")
}
