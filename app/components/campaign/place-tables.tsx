import { FEWEST_IN_PLACE } from "#app/domain/campaign/small-counts.ts"
import { inThousands } from "./thermometer.tsx"

export type PlaceRow = Readonly<{ key: string; name: string; count: number | null }>

/** A number, or why there is none. */
export function countInWords(count: number | null): string {
  return count === null ? "not shown" : inThousands(count)
}

/** Places as bars beside their numbers, the most signatures first; those without a number at the end. */
export function PlaceBars({ caption, rows }: { caption: string; rows: readonly PlaceRow[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0))
  const inOrder = rows.toSorted((a, b) => (b.count ?? -1) - (a.count ?? -1) || a.name.localeCompare(b.name))
  return (
    <table className="govuk-table place-bars">
      <caption className="govuk-table__caption">{caption}</caption>
      <thead className="govuk-visually-hidden">
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Signatures</th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row" className="govuk-table__header">
              {name}
              <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect className="place-bars__bar" width={((count ?? 0) / most) * 100} height="6" />
              </svg>
            </th>
            <td className="govuk-table__cell govuk-table__cell--numeric">{countInWords(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What "not shown" means. */
export function WhyNotShown() {
  return (
    <p className="muted small">
      “Not shown” means that fewer than {FEWEST_IN_PLACE} signed there, nobody included; or that such a number could be
      worked out from the others.
    </p>
  )
}
