import { Button } from "../button.tsx"
import { Notice } from "../notice.tsx"
import { RadioList } from "../radio-list.tsx"
import { PlaceCredit } from "../register/place-credit.tsx"
import { SearchBox } from "../search-box.tsx"
import { RoadStep } from "./road-step.tsx"

export type FoundPlace = Readonly<{
  id: string
  name: string
  county: string
  /** The areas it lies in, or may lie in, of programmes that can be rated. */
  areas: readonly Readonly<{
    area: string
    areaName: string
    areaCovers: string | null
    programmeName: string
    how: "mapped" | "covers" | "possible"
  }>[]
}>

export type ProgrammeAreas = Readonly<{
  slug: string
  name: string
  areas: readonly Readonly<{ slug: string; name: string; covers: string | null }>[]
}>

/** Screen "area": a town or a council, and from it the programme and area; never a provider here. */
export function TownSearch({ q, places }: { q: string; places: readonly FoundPlace[] }) {
  return (
    <>
      <RoadStep at="area" />
      <h1>Where do you go to see them?</h1>
      <SearchBox action="/rate/where" label="Town or council" value={q} button="Find" livesIn="towns" />
      <p>
        Not sure, or it does not come up? <a href="/rate/where?list=areas">Choose from a list of areas</a>
      </p>
      <div id="towns" aria-live="polite">
        <FoundTowns q={q} places={places} />
      </div>
    </>
  )
}

function FoundTowns({ q, places }: { q: string; places: readonly FoundPlace[] }) {
  return (
    <>
      {q !== "" && places.length === 0 ? (
        <Notice heading={`We found no town or council called “${q}”`}>
          <p>Try the council, or a larger town near by. It need not be spelled right.</p>
        </Notice>
      ) : null}
      {places.map((place) => (
        <PlaceChoice key={place.id} place={place} />
      ))}
      {places.length === 0 ? null : <PlaceCredit />}
    </>
  )
}

function PlaceChoice({ place }: { place: FoundPlace }) {
  const where = place.county === place.name ? place.name : `${place.name}, ${place.county}`
  if (place.areas.length === 0) {
    return (
      <section className="card">
        <h2>{where}</h2>
        <p>
          We know no provider here that can be rated today. Do you meet one? Please tell us: the address stands under
          Contact.
        </p>
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

/** The same without a town: every area that can be rated, programme by programme. */
export function AreaList({ programmes }: { programmes: readonly ProgrammeAreas[] }) {
  return (
    <>
      <RoadStep at="area" />
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
