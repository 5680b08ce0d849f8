import { PlaceCredit } from "./place-credit.tsx"

type Place = Readonly<{
  id: string
  name: string
  kind: string
  county: string
  areas: readonly { area: string; areaName: string; programmeName: string; how: string }[]
}>

/** Where somebody typed a town or a council instead of a provider: what lies there, programme by programme. */
export function FoundPlaces({ places }: { places: readonly Place[] }) {
  if (places.length === 0) return null
  return (
    <section className="notice">
      <h2>{places.length === 1 ? "A place of that name" : "Places of that name"}</h2>
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            <b>{place.name}</b>{" "}
            <span className="muted">
              {place.kind}, {place.county}
            </span>
            <ul className="chain__parts">
              {place.areas.map((area) => (
                <li key={area.area}>
                  {area.programmeName}: {area.how === "possible" ? "perhaps " : ""}
                  <a href={`/areas/${area.area}`}>{area.areaName}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <PlaceCredit />
    </section>
  )
}
