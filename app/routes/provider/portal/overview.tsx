import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Places } from "#app/components/figure/provider-tables.tsx"
import { ScoreCard } from "#app/components/figure/score-card.tsx"
import { TrendChart } from "#app/components/figure/trend-chart.tsx"
import { PortalDuties } from "#app/components/portal/overview/duty-list.tsx"
import { MonthsTable } from "#app/components/portal/overview/months-table.tsx"
import { LowestRated, QuestionsBeside } from "#app/components/portal/overview/questions-beside.tsx"
import { SubcontractorTable } from "#app/components/portal/overview/subcontractor-table.tsx"
import { answersInWords } from "#app/domain/answers/rate.ts"
import { monthInWords } from "#app/domain/calendar.ts"
import { lowestRated } from "#app/domain/portal/lowest-rated.ts"
import { isRatable } from "#app/domain/programme.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listPortalDuties } from "#db/queries/desk/portal/duties.ts"
import { listAnswerFigures } from "#db/queries/site/answers.ts"
import { findFigure, findNewestRelease, listFigures, listTrend, type Release } from "#db/queries/site/figures.ts"
import { listPredecessors } from "#db/queries/site/providers.ts"
import { listUnitsDeliveredBy, listUnitsUnder } from "#db/queries/site/units.ts"

/** A year of monthly updates. */
const MONTHS_SHOWN = 12

export const handle = { shell: "portal" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.representative.provider.name ?? "Overview"} – Threestar for providers` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const { slug } = representative.provider
  const [duties, release, units, subcontracted, predecessors] = await Promise.all([
    listPortalDuties(slug, today()),
    findNewestRelease(),
    listUnitsDeliveredBy(slug),
    listUnitsUnder(slug),
    listPredecessors(slug),
  ])
  const [figure, own, under] = await Promise.all([
    findFigure(release, "provider", slug),
    withFigures(release, units),
    withFigures(release, subcontracted),
  ])
  const [newest] = units
  const programme = newest ? { slug: newest.programme, name: newest.programmeName } : null
  return {
    representative: shownRepresentative(representative),
    ...{ today: today(), duties, figure, year: release?.year ?? null, places: own, subcontractors: under, programme },
    predecessors: predecessors.map(({ slug: before, name }) => ({ slug: before, name })),
    beside: programme === null ? null : await findFigure(release, "programme", programme.slug),
    months: await listMonths(slug, programme?.slug ?? null),
    lowest: lowestRated(figure?.questions ?? []),
    answering: (await listAnswerFigures(today())).get(slug) ?? null,
  }
}

const NOTHING_TO_ANSWER = { texts: 0, answered: 0, percent: null, medianDays: null } as const

type Unit = Awaited<ReturnType<typeof listUnitsUnder>>[number]

async function withFigures(release: Release | null, units: readonly Unit[]) {
  const figures = await listFigures(
    release,
    "unit",
    units.map(({ id }) => id),
  )
  return units.map((unit) => ({ ...unit, figure: figures.get(unit.id) ?? null, ratable: isRatable(unit, today()) }))
}

async function listMonths(slug: string, programme: string | null) {
  const [own, beside] = await Promise.all([
    listTrend("provider", slug, MONTHS_SHOWN),
    programme === null ? [] : listTrend("programme", programme, MONTHS_SHOWN),
  ])
  return own.map(({ releasedOn, ...row }, place) => ({
    ...row,
    month: monthInWords(releasedOn),
    besideStars: beside[place]?.halfStars ?? null,
  }))
}

export default function Overview() {
  const loaded = useLoaderData<typeof loader>()
  const { representative, duties, figure, year, places, subcontractors, programme, months } = loaded
  const { slug, name } = representative.provider
  const ratable = places.some((place) => place.ratable)
  return (
    <div className="wrap">
      <h1>{name}</h1>
      <p className="muted">
        You see what everybody sees, and words three working days before they appear. Please do not try to find out who
        said something. <a href={`/providers/${slug}`}>Your public page</a>
      </p>
      <PortalDuties slug={slug} duties={duties} today={loaded.today} />
      <h2>How you answer, as everybody sees it</h2>
      <p>
        {answersInWords(loaded.answering ?? NOTHING_TO_ANSWER)}{" "}
        <a href={`/providers/${slug}/answers`}>Your answers as everybody reads them</a>
      </p>
      <h2>Your stars</h2>
      <ScoreCard name={name} figure={figure} year={year} ended={!ratable} />
      {months.some(({ halfStars }) => halfStars !== null) ? (
        <>
          <TrendChart
            points={months}
            name={name}
            beside={
              programme === null
                ? undefined
                : { name: programme.name, halfStars: months.map(({ besideStars }) => besideStars) }
            }
          />
          {figure?.questions && programme ? (
            <>
              <h3>The five questions</h3>
              <QuestionsBeside
                own={figure.questions}
                beside={loaded.beside?.questions ?? []}
                programme={programme.name}
              />
              <LowestRated lowest={loaded.lowest} slug={slug} />
            </>
          ) : null}
          <h3>Update by update</h3>
          <MonthsTable months={months} beside={programme?.name ?? "Programme"} />
        </>
      ) : null}
      <Places places={places} year={year} />
      <SubcontractorTable rows={subcontractors} year={year} />
      {loaded.predecessors.length === 0 ? null : (
        <>
          <h2>Whom you took over</h2>
          <ul>
            {loaded.predecessors.map((before) => (
              <li key={before.slug}>
                <a href={`/portal/${before.slug}`}>{before.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
