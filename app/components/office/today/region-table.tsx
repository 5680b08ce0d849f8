import { ColumnHeads } from "../../column-heads.tsx"

type Line = Readonly<{ region: string; tens: number }>

/** Signatures of the campaign by region, in whole tens. */
export function RegionTable({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="regions">
      <h2 id="regions">Signatures by region</h2>
      <p className="muted">
        Confirmed and let through by the rules, in whole tens, as far as people say where they live.
      </p>
      <table className="govuk-table rows">
        <caption className="govuk-visually-hidden">Signatures of the campaign by region</caption>
        <ColumnHeads names={["Region", "Signatures"]} />
        <tbody>
          {lines.map(({ region, tens }) => (
            <tr key={region}>
              <th className="govuk-table__header" scope="row">
                {region}
              </th>
              <td className="govuk-table__cell" data-label="Signatures">
                {tens === 0 ? "fewer than 10" : `${tens.toLocaleString("en-GB")} or more`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
