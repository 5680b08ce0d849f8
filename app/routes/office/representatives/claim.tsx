import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { ApproveForm, ClaimFacts, DeclineForm, PrintForm } from "#app/components/office/representatives/claim-desk.tsx"
import { CLAIM_STATE_WORDS } from "#app/components/office/representatives/claim-table.tsx"
import { hasLapsed, mayClaimMove } from "#app/domain/portal/claim.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { approvalForm, declineForm } from "#app/forms/portal/claim.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { invite } from "#app/tasks/portal/invite.server.ts"
import { approveClaim, type Claim, declineClaim, findClaim } from "#db/queries/desk/portal/claims.ts"
import { findRecipient } from "#db/queries/desk/recipients.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Somebody wants to speak for a provider – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "representatives", new Date())
  const claim = await findClaimOr404(params.claim)
  const { domains = [] } = (await findRecipient(claim.provider)) ?? {}
  const asked = new URL(request.url).searchParams
  return { staff: shownStaff(staff), claim, domains, done: asked.get("done"), unprinted: asked.has("unprinted") }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "representatives", new Date())
  const sent = await request.formData()
  const claim = await findClaimOr404(params.claim)
  return sent.get("step") === "approve" ? approve(claim, staff.id, sent) : decline(claim, staff.id, sent)
}

export default function ClaimDesk() {
  const { claim, domains, done, unprinted } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const problems = answer?.problems
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={unprinted && !answer ? { recipient: UNPRINTED } : problems} />
        <Breadcrumbs trail={[{ href: "/office/representatives", name: "Who speaks for providers" }]} />
        <h1>
          {claim.name ?? "Somebody"} wants to speak for {claim.providerName}
        </h1>
        {done ? (
          <Notice tone={done === "unsent" ? "warning" : "good"}>
            <p>
              {done === "unsent"
                ? "Approved, but the letter did not leave. Send a new link from the team’s page."
                : "Done. It stands in the record of deeds."}
            </p>
          </Notice>
        ) : null}
        <p>
          <strong>{CLAIM_STATE_WORDS[claim.state]}.</strong>
        </p>
        <ClaimFacts claim={claim} domains={domains} />
        {mayClaimMove(claim.state, "letter-sent") ? (
          <PrintForm id={claim.id} isAgain={claim.state === "letter-sent"} error={unprinted ? UNPRINTED : undefined} />
        ) : null}
        {mayClaimMove(claim.state, "approved") ? <ApproveForm error={problems?.role} /> : null}
        {mayClaimMove(claim.state, "declined") ? (
          <DeclineForm reason={answer?.reason ?? ""} error={problems?.reason} />
        ) : null}
      </div>
    </div>
  )
}

const UNPRINTED = "Write the registered address, line by line, in Latin letters"

const STALE = "Somebody else has decided this meanwhile, or it is over. Look at it as it is now"

async function findClaimOr404(id: string | undefined): Promise<Claim> {
  const claim = foundOr404(isUuid(id ?? "") && id ? await findClaim(id) : null)
  return hasLapsed(claim, today()) ? { ...claim, state: "lapsed" } : claim
}

async function approve(claim: Claim, by: string, sent: FormData) {
  const form = parseForm(approvalForm, sent)
  if (!form.ok) return refused(sent, form.problems)
  const { name, address, provider, providerName } = claim
  if (name === null || address === null) return refused(sent, { form: STALE }, 409)
  const person = { provider: { slug: provider, name: providerName }, name, address, role: form.value.role, by }
  const outcome = await invite(person, new Date(), (invitation) => approveClaim(claim, invitation))
  if (outcome.ok)
    return redirect(`/office/representatives/claims/${claim.id}?done=${outcome.posted ? "yes" : "unsent"}`, 303)
  if (outcome.reason === "stale") return refused(sent, { form: STALE }, 409)
  return refused(sent, { form: "This is the address of somebody of the office: nobody is both" })
}

async function decline(claim: Claim, by: string, sent: FormData) {
  const form = parseForm(declineForm, sent)
  if (!form.ok) return refused(sent, form.problems)
  if (!(await declineClaim(claim, { on: today(), by, reason: form.value.reason })))
    return refused(sent, { form: STALE }, 409)
  return redirect(`/office/representatives/claims/${claim.id}?done=yes`, 303)
}

function refused(sent: FormData, problems: FormProblems, status = 422) {
  return data({ problems, reason: String(sent.get("reason") ?? "") }, { status })
}
