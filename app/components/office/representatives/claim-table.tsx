import { dayInWords } from "#app/domain/calendar.ts"
import type { ClaimState, ClaimWay } from "#app/domain/portal/claim.ts"
import { ColumnHeads } from "../../column-heads.tsx"

export type ListedClaim = Readonly<{
  id: string
  provider: string
  providerName: string
  name: string | null
  job: string | null
  way: ClaimWay
  state: ClaimState
  madeOn: string
  decidedOn: string | null
}>

/** People who want to speak for providers, or wanted to. */
export function ClaimTable({ caption, claims }: { caption: string; claims: readonly ListedClaim[] }) {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">{caption}</caption>
      <ColumnHeads names={["Who", "For", "How", "Where it stands"]} />
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id}>
            <th className="govuk-table__header" scope="row">
              <a href={`/office/representatives/claims/${claim.id}`}>{claim.name ?? "Erased"}</a>
              {claim.job === null ? null : <span className="table-note">{claim.job}</span>}
            </th>
            <td className="govuk-table__cell" data-label="For">
              <a href={`/office/representatives/${claim.provider}`}>{claim.providerName}</a>
            </td>
            <td className="govuk-table__cell" data-label="How">
              {CLAIM_WAY_WORDS[claim.way]}
            </td>
            <td className="govuk-table__cell" data-label="Where it stands">
              {CLAIM_STATE_WORDS[claim.state]}
              <span className="table-note">
                {claim.decidedOn === null
                  ? `Asked on ${dayInWords(claim.madeOn)}`
                  : `Decided on ${dayInWords(claim.decidedOn)}`}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const CLAIM_WAY_WORDS = {
  domain: "An address at the provider’s domain",
  letter: "A printed letter",
} as const satisfies Record<ClaimWay, string>

export const CLAIM_STATE_WORDS = {
  unconfirmed: "The address is not confirmed",
  "letter-due": "Print the letter",
  "letter-sent": "The code is not typed yet",
  proved: "Proved: decide",
  approved: "Approved",
  declined: "Declined",
  lapsed: "Over",
} as const satisfies Record<ClaimState, string>
