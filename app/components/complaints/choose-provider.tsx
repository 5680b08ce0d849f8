import type { ComplaintKind } from "#app/domain/complaints/kind.ts"
import { unitName } from "#app/domain/unit.ts"
import { Button } from "../button.tsx"
import { Notice } from "../notice.tsx"
import type { FoundPlace, ProgrammeAreas } from "../participant/area-choice.tsx"
import { capital, type UnitToChoose } from "../participant/unit-choice.tsx"
import { RadioList } from "../radio-list.tsx"
import { PlaceCredit } from "../register/place-credit.tsx"
import { SearchBox } from "../search-box.tsx"

type WhereProps = Readonly<{ q: string; places: readonly FoundPlace[]; kind: ComplaintKind | null }>

/** A town or a council first: it says the least of all that leads to a provider. */
export function ComplainWhere({ q, places, kind }: WhereProps) {
  return (
    <>
      <h1>Where do you go to see them?</h1>
      <SearchBox
        action="/complain"
        label="Town or council"
        value={q}
        button="Find"
        along={kind === null ? undefined : { name: "kind", value: kind }}
      />
      <p>
        Not sure, or it does not come up?{" "}
        <a href={`/complain?list=areas${alongIn(kind)}`}>Choose from a list of areas</a>
      </p>
      {q !== "" && places.length === 0 ? (
        <Notice heading={`We found no town or council called “${q}”`}>
          <p>Try the council, or a larger town near by. It need not be spelled right.</p>
        </Notice>
      ) : null}
      {places.map((place) => (
        <PlaceCard key={place.id} place={place} kind={kind} />
      ))}
      {places.length === 0 ? null : <PlaceCredit />}
    </>
  )
}

/** A kind that was chosen beforehand, as a link takes it along. */
const alongIn = (kind: ComplaintKind | null) => (kind === null ? "" : `&kind=${kind}`)

function PlaceCard({ place, kind }: { place: FoundPlace; kind: ComplaintKind | null }) {
  const where = place.county === place.name ? place.name : `${place.name}, ${place.county}`
  if (place.areas.length === 0) {
    return (
      <section className="card">
        <h2>{where}</h2>
        <p>We know no provider here today. Do you meet one? Please tell us: the address stands under Contact.</p>
      </section>
    )
  }
  const choices = place.areas.map((area) => ({
    value: area.area,
    label: `${area.programmeName}: ${area.areaName}`,
    hint: area.areaCovers === area.areaName ? undefined : (area.areaCovers ?? undefined),
  }))
  return <AreaForm id={place.id} heading={where} label="Which programme are you on?" choices={choices} kind={kind} />
}

/** The same without a town. */
export function ComplainAreas({
  programmes,
  kind,
}: {
  programmes: readonly ProgrammeAreas[]
  kind: ComplaintKind | null
}) {
  return (
    <>
      <h1>Choose your programme and area</h1>
      <p>
        <a href={`/complain?about=provider${alongIn(kind)}`}>Search by town or council instead</a>
      </p>
      {programmes.map(({ slug, name, areas }) => (
        <AreaForm
          key={slug}
          id={slug}
          label={name}
          kind={kind}
          choices={areas.map((area) => ({
            value: area.slug,
            label: area.name,
            hint: area.covers === area.name ? undefined : (area.covers ?? undefined),
          }))}
        />
      ))}
    </>
  )
}

type AreaFormProps = Readonly<{
  id: string
  heading?: string
  label: string
  kind: ComplaintKind | null
  choices: readonly Readonly<{ value: string; label: string; hint: string | undefined }>[]
}>

function AreaForm({ id, heading, label, kind, choices }: AreaFormProps) {
  return (
    <form method="get" action="/complain" className="card">
      {kind === null ? null : <input type="hidden" name="kind" value={kind} />}
      {heading === undefined ? null : <h2>{heading}</h2>}
      <RadioList
        name="area"
        id={`area-${id}`}
        label={label}
        required
        choices={choices}
        value={choices.length === 1 ? choices[0]?.value : undefined}
      />
      <Button>Continue</Button>
    </form>
  )
}

type WhichProps = Readonly<{
  areaName: string
  programmeName: string
  units: readonly UnitToChoose[]
  kind: ComplaintKind | null
}>

/** "Which name is on your letters?" */
export function ComplainAbout({ areaName, programmeName, units, kind }: WhichProps) {
  return (
    <>
      <h1>Which name is on your letters?</h1>
      <p>
        {programmeName}, {areaName}. Not on the list? Choose “{capital(unitName({ providerName: null }))}” below the
        name that stands first on your papers.
      </p>
      <ul className="choices">
        {units.map((unit) => (
          <li key={unit.id}>
            <a
              href={kind === null ? `/complain/${unit.id}` : `/complain/${unit.id}?kind=${kind}`}
              className="choice"
              data-complain=""
            >
              <b>{capital(unitName(unit))}</b>
              {unit.primeName !== null && unit.primeName !== unit.providerName ? (
                <span> working for {unit.primeName}</span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
