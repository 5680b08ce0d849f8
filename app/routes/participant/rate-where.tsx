import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { AreaList, TownSearch } from "#app/components/participant/area-choice.tsx"
import { NOT_LISTED, RateHere } from "#app/components/participant/rate-here.tsx"
import { isRatable } from "#app/domain/programme.ts"
import { NO_NAME_CHOSEN } from "#app/domain/rating-problems.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { answersForm } from "#app/forms/rating.ts"
import { findBookOr404 } from "#app/http/found.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { dayToComeBack, today } from "#app/http/today.server.ts"
import { listAreaChoices } from "#db/queries/site/area-choices.ts"
import { findPlaces } from "#db/queries/site/place-search.ts"
import { listAreasOfPlace } from "#db/queries/site/units.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Find who you meet – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const area = asked.get("area")
  if (area !== null) {
    // From here on somebody says whom they meet: without a session, or not at all.
    refuseSession(request)
    return { page: "units" as const, ...(await findBookOr404(area)), laterDay: dayToComeBack() }
  }
  if (asked.has("list")) return { page: "list" as const, programmes: await findProgrammes() }
  const q = asked.get("q") ?? ""
  return { page: "town" as const, q, places: await findChoices(q) }
}

/**
 * Comes with the code of a pass, which must never stand in an address, or with the answers: then it leads on, the whole
 * form along (307), to the page of the unit that was chosen.
 */
export async function action({ request }: ActionFunctionArgs) {
  refuseSession(request)
  const { area, units } = await findBookOr404(new URL(request.url).searchParams.get("area") ?? "")
  const form = await request.formData()
  const typed = fieldsOf(form)
  // With a code on its way from the page that showed it, nothing is answered yet.
  const hasCode = typed.carried === "code"
  if (form.get("step") !== "words") return { typed: { ...typed, carried: "code" }, problems: NONE, hasCode: true }
  const unit = form.get("unit")
  if (unit === NOT_LISTED) throw redirect(`/rate/not-listed?area=${area}`, 307)
  const answers = parseForm(answersForm, form)
  const chosen = units.find(({ id }) => id === unit)
  if (chosen && answers.ok) throw redirect(`/rate/${chosen.id}`, 307)
  const problems = { ...(chosen ? {} : { unit: NO_NAME_CHOSEN }), ...(answers.ok ? {} : answers.problems) }
  return data({ typed, problems, hasCode }, { status: 422 })
}

export default function RateWhere() {
  const found = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {found.page === "units" ? (
          <RateHere {...found} typed={sent?.typed ?? {}} problems={sent?.problems} hasCode={sent?.hasCode ?? false} />
        ) : null}
        {found.page === "list" ? <AreaList programmes={found.programmes} /> : null}
        {found.page === "town" ? <TownSearch q={found.q} places={found.places} /> : null}
      </div>
    </div>
  )
}

const NONE: FormProblems = {}

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
