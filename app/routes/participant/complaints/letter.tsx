import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData } from "@remix-run/react"
import { LetterPage, NoSuchLetter } from "#app/components/complaints/own/letter-page.tsx"
import { AskReceipt } from "#app/components/participant/receipt-screens.tsx"
import { UnknownReceipt } from "#app/components/participant/unknown-receipt.tsx"
import { groupsOfFour } from "#app/domain/code.ts"
import { ukDayOf } from "#app/domain/working-time/uk-time.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findCaseOfForm } from "#app/tasks/complaints/own-case.server.ts"
import { ownLetter } from "#app/tasks/complaints/own-letter.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your letter – Threestar" }]

export function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "receipt")
  const form = await request.formData()
  const known = await findCaseOfForm(form, ukDayOf(new Date()))
  if (!known) return data({ page: "unknown" as const, typed: String(form.get("receipt") ?? "") }, { status: 422 })
  const receipt = groupsOfFour(known.receipt)
  const letter = ownLetter(known.found, form.get("letter"))
  if (!letter) return data({ page: "none" as const, receipt }, { status: 409 })
  return { page: "letter" as const, receipt, ...letter }
}

export default function Letter() {
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {sent?.page === "letter" ? (
          <LetterPage {...sent} />
        ) : sent?.page === "none" ? (
          <NoSuchLetter receipt={sent.receipt} />
        ) : sent ? (
          <UnknownReceipt typed={sent.typed} />
        ) : (
          <AskReceipt typed="" problems={undefined} />
        )}
      </div>
    </div>
  )
}
