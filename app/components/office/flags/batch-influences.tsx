import { FLAG_WORDS } from "#app/domain/flags/flag-in-words.ts"
import type { Influence, InfluenceOutcome, Stars } from "#app/domain/release/influence.ts"
import { ColumnHeads } from "../../column-heads.tsx"
import { VerdictChip } from "../../figure/verdict-chip.tsx"

type NamedInfluence = Influence & Readonly<{ name: string; leaveOut: string | null }>

/** Each flagged batch with the published stars of its unit, and what they would be without it. */
export function BatchInfluences({ batches }: { batches: readonly NamedInfluence[] }) {
  if (batches.length === 0) return <p>No batch is flagged.</p>
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">Flagged batches, and what the stars would be without them</caption>
      <ColumnHeads names={["Provider and batch", "What was unusual", "Published", "Without it"]} />
      <tbody>
        {batches.map(({ unit, batch, name, quarter, kinds, outcome, published, without, leaveOut }) => (
          <tr key={`${unit} ${batch}`}>
            <th className="govuk-table__header" scope="row">
              {name}
              <span className="table-note">
                Batch {batch}, {quarter}
                {leaveOut === null ? null : (
                  <>
                    {" · "}
                    <a href={leaveOut}>Look at this class</a>
                  </>
                )}
              </span>
            </th>
            <td className="govuk-table__cell" data-label="What was unusual">
              {kinds.map((kind) => FLAG_WORDS[kind].one).join("; ")}
            </td>
            <td className="govuk-table__cell" data-label="Published">
              {published === null ? <span className="muted">not shown</span> : <StarsInWords stars={published} />}
            </td>
            <td className="govuk-table__cell" data-label="Without it">
              {without === null ? <span className="muted">{OUTCOMES[outcome]}</span> : <StarsInWords stars={without} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const OUTCOMES: Readonly<Record<InfluenceOutcome, string>> = {
  said: "the same",
  "not-shown": "there are no stars of its own",
  "not-counted": "it is in no published stars",
  "too-few": "fewer than ten ratings would be left, or gone",
}

function StarsInWords({ stars }: { stars: Stars }) {
  const { halfStars, verdict, verdictYear } = stars
  return (
    <>
      <b>{halfStars / 2}</b> stars{" "}
      {verdict === null ? null : <VerdictChip verdict={verdict} year={verdictYear ?? undefined} />}
    </>
  )
}
