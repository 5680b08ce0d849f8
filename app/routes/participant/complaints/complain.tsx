import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ComplainAbout, ComplainAreas, ComplainWhere } from "#app/components/complaints/choose-provider.tsx"
import { JobcentreRoad, MixedRoad } from "#app/components/complaints/other-roads.tsx"
import { StoppedMoney } from "#app/components/complaints/stopped-money.tsx"
import { WhoIsItAbout } from "#app/components/complaints/who-is-it-about.tsx"
import { aboutNamed } from "#app/domain/complaints/about.ts"
import { complaintKindNamed } from "#app/domain/complaints/kind.ts"
import { reconsiderationLetter } from "#app/domain/complaints/letters/reconsideration.ts"
import { reconsiderationDays } from "#app/domain/complaints/reconsideration.ts"
import { isRatable } from "#app/domain/programme.ts"
import { ukDayOf } from "#app/domain/working-time/uk-time.ts"
import { DAYS_OF_A_DECISION, pastDayForm } from "#app/forms/complaint.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { findBookOr404 } from "#app/http/found.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listAreaChoices } from "#db/queries/site/area-choices.ts"
import { listComplaintRoutes } from "#db/queries/site/complaint-routes.ts"
import { findPlaces } from "#db/queries/site/place-search.ts"
import { listAreasOfPlace } from "#db/queries/site/units.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Complain – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  const asked = new URL(request.url).searchParams
  return { ...(await pageFor(asked)), kind: complaintKindNamed(asked.get("kind")) }
}

/** The one thing that is sent here: the date of a decision, from which the last day follows. Nothing is kept of it. */
export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "complain")
  const form = await request.formData()
  const typed = String(form.get("day") ?? "")
  const now = ukDayOf(new Date())
  const read = parseForm(pastDayForm(now, DAYS_OF_A_DECISION), form)
  if (!read.ok) return data({ typed, problems: read.problems, found: null }, { status: 422 })
  const { day: decidedOn } = read.value
  const letter = reconsiderationLetter(decidedOn)
  return { typed, problems: NONE, found: { decidedOn, days: reconsiderationDays(decidedOn, now), letter } }
}

export default function Complain() {
  const found = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {found.page === "who" ? <WhoIsItAbout unanswered={found.unanswered} kind={found.kind} /> : null}
        {found.page === "money" ? (
          <StoppedMoney typed={sent?.typed ?? ""} problems={sent?.problems} found={sent?.found ?? null} />
        ) : null}
        {found.page === "jobcentre" ? <JobcentreRoad steps={found.steps} /> : null}
        {found.page === "both" ? <MixedRoad steps={found.steps} /> : null}
        {found.page === "town" ? <ComplainWhere q={found.q} places={found.places} kind={found.kind} /> : null}
        {found.page === "list" ? <ComplainAreas programmes={found.programmes} kind={found.kind} /> : null}
        {found.page === "units" ? <ComplainAbout {...found} /> : null}
      </div>
    </div>
  )
}

const NONE: FormProblems = {}

async function pageFor(asked: URLSearchParams) {
  const area = asked.get("area")
  if (area !== null) return { page: "units" as const, ...(await findBookOr404(area)) }
  if (asked.has("list")) return { page: "list" as const, programmes: await findProgrammes() }
  const q = asked.get("q")
  if (q !== null) return { page: "town" as const, q, places: await findChoices(q) }
  const about = aboutNamed(asked.get("about"))
  if (about === "provider") return { page: "town" as const, q: "", places: [] }
  if (about === "money") return { page: "money" as const }
  if (about !== null) return { page: about, steps: await findSteps(about === "both" ? ["1e", "2"] : ["2"]) }
  return { page: "who" as const, unanswered: asked.has("go") }
}

/** Steps of the register's official routes, by their numbers. */
async function findSteps(steps: readonly string[]) {
  return (await listComplaintRoutes()).filter(({ step }) => steps.includes(step))
}

async function findChoices(q: string) {
  const places = await findPlaces(q)
  return Promise.all(
    places.map(async ({ id, name, county }) => ({
      id,
      name,
      county,
      areas: (await listAreasOfPlace(id)).filter((row) => row.hasUnits && isRatable(row, today())),
    })),
  )
}

async function findProgrammes() {
  const areas = (await listAreaChoices()).filter((area) => area.hasUnits && isRatable(area, today()))
  return [...Map.groupBy(areas, (area) => area.programme)].map(([slug, own]) => ({
    slug,
    name: own[0]?.programmeName ?? slug,
    areas: own.map((area) => ({ slug: area.area, name: area.areaName, covers: area.areaCovers })),
  }))
}
