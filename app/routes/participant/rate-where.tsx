import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { AreaList, TownSearch } from "#app/components/participant/area-choice.tsx"
import { RoadStep } from "#app/components/participant/road-step.tsx"
import { UnitChoice } from "#app/components/participant/unit-choice.tsx"
import { isRatable } from "#app/domain/programme.ts"
import { fieldsOf } from "#app/forms/parse-form.ts"
import { findBookOr404 } from "#app/http/found.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
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
    return { page: "units" as const, ...(await findBookOr404(area)) }
  }
  if (asked.has("list")) return { page: "list" as const, programmes: await findProgrammes() }
  const q = asked.get("q") ?? ""
  return { page: "town" as const, q, places: await findChoices(q) }
}

/** Comes with the code of a pass, which must never stand in an address: the page carries it on to the questions. */
export async function action({ request }: ActionFunctionArgs) {
  refuseSession(request)
  return { typed: fieldsOf(await request.formData()) }
}

export default function RateWhere() {
  const found = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {found.page === "units" ? <Units book={found} typed={sent?.typed ?? {}} /> : null}
        {found.page === "list" ? <AreaList programmes={found.programmes} /> : null}
        {found.page === "town" ? <TownSearch q={found.q} places={found.places} /> : null}
      </div>
    </div>
  )
}

type Found = ReturnType<typeof useLoaderData<typeof loader>>

function Units({ book, typed }: { book: Extract<Found, { page: "units" }>; typed: Record<string, string | string[]> }) {
  const listed = book.units.filter((unit) => unit.providerName !== null)
  return (
    <>
      <RoadStep at="names" />
      <h1>Which name is on your letters?</h1>
      <p>
        {book.programmeName}, {book.areaName}.
        {typed.code ? null : (
          <>
            {" "}
            You will need your rating pass. <a href={`/join?area=${book.area}`}>I do not have one yet</a>
          </>
        )}
      </p>
      <UnitChoice units={listed} typed={typed} />
      <form method="post" action={`/rate/not-listed?area=${book.area}`}>
        {typeof typed.code === "string" ? <input type="hidden" name="code" value={typed.code} /> : null}
        <input type="hidden" name="step" value="ask" />
        <Button look="quiet">Not on the list</Button>
      </form>
    </>
  )
}

async function findChoices(q: string) {
  const places = await findPlaces(q)
  return Promise.all(
    places.map(async ({ id, name, county }) => ({
      id,
      name,
      county,
      areas: (await listAreasOfPlace(id)).filter((row) => isRatable(row, today())),
    })),
  )
}

async function findProgrammes() {
  const areas = (await listAreaChoices()).filter((area) => isRatable(area, today()))
  return [...Map.groupBy(areas, (area) => area.programme)].map(([slug, own]) => ({
    slug,
    name: own[0]?.programmeName ?? slug,
    areas: own.map((area) => ({ slug: area.area, name: area.areaName, covers: area.areaCovers })),
  }))
}
