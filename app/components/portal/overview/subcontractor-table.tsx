import { inLeagueOrder } from "#app/domain/league.ts"
import { LeagueTable } from "../../figure/league-table.tsx"
import type { Figure } from "../../figure/score-card.tsx"

type Row = Readonly<{
  id: string
  provider: string | null
  providerName: string | null
  areaName: string
  programmeName: string
  kind: string
  figure: Figure | null
  ratable: boolean
}>

/** What everybody sees of those who work for a prime: it answers for them. */
export function SubcontractorTable({ rows: all, year }: { rows: readonly Row[]; year: number | null }) {
  const rows = all.filter(({ ratable, figure }) => ratable || figure?.state === "shown")
  if (rows.length === 0) return null
  const inTurn = inLeagueOrder(
    rows,
    ({ providerName, figure }) => ({
      name: providerName ?? "",
      halfStars: figure?.halfStars ?? null,
      verdict: figure?.verdict ?? null,
      tens: figure?.tens ?? null,
    }),
    "stars",
  )
  return (
    <>
      <h2>Your subcontractors</h2>
      <LeagueTable
        caption="You answer for them. Each is rated by itself, in each place."
        named="Subcontractor"
        year={year}
        rows={inTurn.map((row) => ({
          id: row.id,
          href: row.provider === null ? null : `/providers/${row.provider}`,
          name: row.providerName ?? "",
          note: `${row.areaName}, ${row.programmeName}, ${row.kind}`,
          figure: row.figure,
          ended: !row.ratable,
        }))}
      />
    </>
  )
}
