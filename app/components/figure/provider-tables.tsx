import { inLeagueOrder } from "#app/domain/league.ts"
import { LeagueTable } from "./league-table.tsx"
import type { Figure } from "./score-card.tsx"

type PlaceStanding = Readonly<{
  id: string
  area: string
  areaName: string
  programmeName: string
  kind: string
  primeName: string | null
  figure: Figure | null
  ratable: boolean
}>

/** Each place is rated by itself. Where one has ended without stars, it stands under contracts and chain alone. */
export function Places({ places: all, year }: { places: readonly PlaceStanding[]; year: number | null }) {
  const places = all.filter(({ ratable, figure }) => ratable || figure?.state === "shown")
  if (places.length === 0) return null
  const rows = inLeagueOrder(places, ({ areaName, figure }) => standing(areaName, figure), "stars")
  const inTurn = [...rows.filter(({ ratable }) => ratable), ...rows.filter(({ ratable }) => !ratable)]
  return (
    <>
      <h2>Place by place</h2>
      <LeagueTable
        caption="People rate each place, and each contract there, by itself."
        named="Place"
        year={year}
        rows={inTurn.map((place) => ({
          id: place.id,
          href: `/areas/${place.area}`,
          name: place.areaName,
          note: `${place.programmeName}, ${place.kind === "prime" ? "prime contractor" : underWhom(place)}`,
          figure: place.figure,
          ended: !place.ratable,
        }))}
      />
    </>
  )
}

function underWhom({ kind, primeName }: { kind: string; primeName: string | null }): string {
  return primeName === null ? kind : `${kind}, working for ${primeName}`
}

function standing(name: string, figure: Figure | null) {
  return { name, halfStars: figure?.halfStars ?? null, verdict: figure?.verdict ?? null, tens: figure?.tens ?? null }
}

type PrimeTotal = Readonly<{
  programme: string
  name: string
  figure: Figure & { weights: "starts" | "ratings" | null }
}>

/** What a prime answers for: its own work and that of everyone it pays, programme by programme. */
export function AsPrime({ totals, year }: { totals: readonly PrimeTotal[]; year: number | null }) {
  if (totals.length === 0) return null
  return (
    <>
      <h2>As a prime contractor</h2>
      <LeagueTable
        caption="Its own work and that of all its subcontractors, together: a prime answers for both."
        named="Programme"
        year={year}
        rows={totals.map(({ programme, name, figure }) => ({
          id: programme,
          href: `/programmes/${programme}`,
          name,
          note: figure.weights === null ? "" : WEIGHED[figure.weights],
          figure,
        }))}
      />
    </>
  )
}

const WEIGHED = {
  starts: "Weighed by how many people started with each, in official numbers.",
  ratings: "Weighed by ratings: no official numbers of people are known.",
} as const
