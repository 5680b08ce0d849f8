import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { Notice } from "#app/components/notice.tsx"
import { ProgressSteps } from "#app/components/progress-steps.tsx"
import { RadioList } from "#app/components/radio-list.tsx"
import { SearchBox } from "#app/components/search-box.tsx"
import { UnitChoice } from "#app/components/unit-choice.tsx"
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
        {found.page === "town" ? <Town q={found.q} places={found.places} /> : null}
      </div>
    </div>
  )
}

type Found = ReturnType<typeof useLoaderData<typeof loader>>

function Town({ q, places }: Pick<Extract<Found, { page: "town" }>, "q" | "places">) {
  return (
    <>
      <ProgressSteps step={2} steps={8} />
      <h1>Where do you go to see them?</h1>
      <SearchBox action="/rate/where" label="Town or council" value={q} button="Find" />
      <p>
        Not sure, or it does not come up? <a href="/rate/where?list=areas">Choose from a list of areas</a>
      </p>
      {q !== "" && places.length === 0 ? (
        <Notice heading={`We found no town or council called “${q}”`}>
          <p>Try the council, or a larger town near by. It need not be spelled right.</p>
        </Notice>
      ) : null}
      {places.map((place) => (
        <PlaceChoice key={place.id} place={place} />
      ))}
    </>
  )
}

function PlaceChoice({ place }: { place: Extract<Found, { page: "town" }>["places"][number] }) {
  const where = place.county === place.name ? place.name : `${place.name}, ${place.county}`
  if (place.areas.length === 0) {
    return (
      <section className="card">
        <h2>{where}</h2>
        <p>No programme that can be rated runs here, as far as our register knows.</p>
      </section>
    )
  }
  return (
    <form method="get" action="/join" className="card">
      <h2>{where}</h2>
      <RadioList
        name="area"
        id={`area-${place.id}`}
        label="Which programme are you on?"
        required
        hint={
          place.areas.some((area) => area.how === "possible")
            ? "Where one programme stands here more than once, we do not know which of its areas is yours. Your letters may say."
            : undefined
        }
        choices={place.areas.map((area) => ({
          value: area.area,
          label: `${area.programmeName}: ${area.areaName}`,
          hint: area.areaCovers === area.areaName ? undefined : (area.areaCovers ?? undefined),
        }))}
        value={place.areas.length === 1 ? place.areas[0]?.area : undefined}
      />
      <PassButtons />
    </form>
  )
}

/** One form, two ways on: a pass first, or straight to the names. */
function PassButtons() {
  return (
    <div className="govuk-button-group">
      <Button>Get my rating pass</Button>
      <button type="submit" className="govuk-button govuk-button--secondary" formAction="/rate/where">
        I have a pass already
      </button>
    </div>
  )
}

function AreaList({ programmes }: Pick<Extract<Found, { page: "list" }>, "programmes">) {
  return (
    <>
      <ProgressSteps step={2} steps={8} />
      <h1>Choose your programme and area</h1>
      <p>
        <a href="/rate/where">Search by town or council instead</a>
      </p>
      {programmes.map((programme) => (
        <form key={programme.slug} method="get" action="/join" className="card">
          <RadioList
            name="area"
            id={`area-${programme.slug}`}
            label={programme.name}
            required
            choices={programme.areas.map((area) => ({
              value: area.slug,
              label: area.name,
              hint: area.covers === area.name ? undefined : (area.covers ?? undefined),
            }))}
          />
          <PassButtons />
        </form>
      ))}
    </>
  )
}

function Units({ book, typed }: { book: Extract<Found, { page: "units" }>; typed: Record<string, string | string[]> }) {
  const listed = book.units.filter((unit) => unit.providerName !== null)
  return (
    <>
      <ProgressSteps step={5} steps={8} />
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
