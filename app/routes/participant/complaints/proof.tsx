import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { CheckProof, ProofChecked, ProofSheet } from "#app/components/complaints/proof-screens.tsx"
import { UnknownReceipt } from "#app/components/participant/unknown-receipt.tsx"
import { groupsOfFour } from "#app/domain/code.ts"
import { ukDayOf } from "#app/domain/working-time/uk-time.ts"
import { proofForm } from "#app/forms/complaint.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findCaseOfForm } from "#app/tasks/complaints/own-case.server.ts"
import { checkProof, proofKeyForAll, proofOf } from "#app/tasks/complaints/proof.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Proof of filing – Threestar" }]

export function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  return { publicKey: proofKeyForAll() }
}

/** With a receipt: shows its proof. With a proof: says what it proves. */
export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "receipt")
  const form = await request.formData()
  if (form.has("receipt")) {
    const known = await findCaseOfForm(form, ukDayOf(new Date()))
    if (!known) return data({ page: "unknown" as const, typed: String(form.get("receipt")) }, { status: 422 })
    return { page: "proof" as const, receipt: groupsOfFour(known.receipt), text: proofOf(known.found) }
  }
  const read = parseForm(proofForm, form)
  const typed = String(form.get("proof") ?? "")
  if (!read.ok) return data({ page: "check" as const, typed, problems: read.problems }, { status: 422 })
  const found = checkProof(read.value.proof)
  if (found.stands === "unreadable") {
    return data({ page: "check" as const, typed, problems: UNREADABLE }, { status: 422 })
  }
  return { page: "checked" as const, found }
}

export default function Proof() {
  const { publicKey } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {sent?.page === "proof" ? (
          <ProofSheet text={sent.text} receipt={sent.receipt} />
        ) : sent?.page === "checked" ? (
          <ProofChecked found={sent.found} />
        ) : sent?.page === "unknown" ? (
          <UnknownReceipt typed={sent.typed} />
        ) : (
          <CheckProof typed={sent?.typed ?? ""} problems={sent?.problems} publicKey={publicKey} />
        )}
      </div>
    </div>
  )
}

const UNREADABLE: FormProblems = {
  proof:
    "We cannot find a proof of ours in this. Paste all of it: the lines from “Threestar: proof that a complaint was filed” to the signature, and the words below.",
}
