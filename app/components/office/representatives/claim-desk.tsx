import { dayInWords } from "#app/domain/calendar.ts"
import type { ClaimWay } from "#app/domain/portal/claim.ts"
import { PORTAL_ROLE_DUTIES, PORTAL_ROLES } from "#app/domain/portal/role.ts"
import { isOwnDomain } from "#app/domain/provider-link.ts"
import { Button } from "../../button.tsx"
import { RadioList } from "../../radio-list.tsx"
import { SummaryList, type SummaryRow } from "../../summary-list.tsx"
import { TextArea } from "../../text-area.tsx"
import { CLAIM_WAY_WORDS } from "./claim-table.tsx"

type Claim = Readonly<{
  name: string | null
  job: string | null
  address: string | null
  provider: string
  providerName: string
  companyNumber: string | null
  way: ClaimWay
  madeOn: string
  letterOn: string | null
  reason: string | null
}>

/** What there is to decide by. */
export function ClaimFacts({ claim, domains }: { claim: Claim; domains: readonly string[] }) {
  const { name, job, address, way, companyNumber } = claim
  const fits = address !== null && isOwnDomain(address, domains)
  const rows: SummaryRow[] = [
    { name: "Name", value: name ?? "Erased" },
    { name: "Job", value: job ?? "Erased" },
    {
      name: "Address",
      value: address === null ? "Erased" : `${address}${fits ? ", at a domain of the provider" : ""}`,
    },
    {
      name: "Provider",
      value: <a href={`/office/register/${claim.provider}`}>{claim.providerName}</a>,
    },
    { name: "Its domains", value: domains.length === 0 ? "The register knows none" : domains.join(", ") },
    { name: "Company number", value: companyNumber ?? "The register knows none" },
    { name: "Proof", value: CLAIM_WAY_WORDS[way] },
    { name: "Asked on", value: dayInWords(claim.madeOn) },
    ...(claim.letterOn === null ? [] : [{ name: "Letter printed on", value: dayInWords(claim.letterOn) }]),
    ...(claim.reason === null ? [] : [{ name: "Why we said no", value: claim.reason }]),
  ]
  return <SummaryList rows={rows} />
}

/** The letter with the code, for the registered address. */
export function PrintForm({ id, isAgain, error }: { id: string; isAgain: boolean; error: string | undefined }) {
  return (
    <section aria-labelledby="print">
      <h2 id="print">{isAgain ? "Print another letter" : "Print the letter"}</h2>
      <p>
        Look the registered address up at Companies House, or the Charity Commission. Never take it from the person.
        {isAgain ? " The code of the last letter stops working." : ""}
      </p>
      <form method="post" action={`/office/representatives/claims/${id}/letter.pdf`} noValidate>
        <TextArea
          name="recipient"
          label="Name and registered address"
          hint="A line each, as on an envelope. We do not keep it."
          rows={6}
          error={error}
        />
        <Button>Make the letter (PDF)</Button>
      </form>
    </section>
  )
}

export function ApproveForm({ error }: { error: string | undefined }) {
  return (
    <section aria-labelledby="approve">
      <h2 id="approve">Let them in</h2>
      <form method="post" noValidate>
        <RadioList
          name="role"
          label="As what?"
          error={error}
          choices={PORTAL_ROLES.map((role) => ({
            value: role,
            label: role.charAt(0).toUpperCase() + role.slice(1),
            hint: PORTAL_ROLE_DUTIES[role],
          }))}
        />
        <Button name="step" value="approve">
          Approve
        </Button>
      </form>
    </section>
  )
}

export function DeclineForm({ reason, error }: { reason: string; error: string | undefined }) {
  return (
    <section aria-labelledby="decline">
      <h2 id="decline">Say no</h2>
      <form method="post" noValidate>
        <TextArea name="reason" label="Why?" hint="The person reads it." rows={3} value={reason} error={error} />
        <Button look="warning" name="step" value="decline">
          Decline
        </Button>
      </form>
    </section>
  )
}
