import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData } from "@remix-run/react"
import { OwnIdeaPage } from "#app/components/ideas/own-idea.tsx"
import { textIn } from "#app/components/participant/carried-fields.tsx"
import { AskReceipt } from "#app/components/participant/receipt-screens.tsx"
import { UnknownReceipt } from "#app/components/participant/unknown-receipt.tsx"
import { AskErasure, Erased } from "#app/components/proposals/erase-by-receipt.tsx"
import { groupsOfFour } from "#app/domain/code.ts"
import { fieldsOf } from "#app/forms/parse-form.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findIdeaOfForm } from "#app/tasks/ideas/own-idea.server.ts"
import { recordIdeaErasure } from "#db/queries/door/ideas.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your idea – Threestar" }]

/** There is one door for every receipt, and no address that names one: without one, the page asks for it. */
export function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "receipt")
  const form = await request.formData()
  const known = await findIdeaOfForm(form)
  if (!known) return data({ page: "unknown" as const, typed: textIn(fieldsOf(form), "receipt") }, { status: 422 })
  const step = form.get("step")
  if (step === "erase") {
    await recordIdeaErasure(known.found.id)
    return { page: "erased" as const }
  }
  const page = step === "ask-erase" ? ("ask-erase" as const) : ("status" as const)
  return { page, receipt: groupsOfFour(known.receipt), found: known.found }
}

export default function OwnIdea() {
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <Page sent={sent} />
      </div>
    </div>
  )
}

function Page({ sent }: { sent: ReturnType<typeof useActionData<typeof action>> }) {
  if (!sent) return <AskReceipt typed="" problems={undefined} />
  if (sent.page === "unknown") return <UnknownReceipt typed={sent.typed} />
  if (sent.page === "erased") return <Erased noun="idea" all="/campaign/ideas" />
  if (sent.page === "ask-erase") return <AskErasure noun="idea" receipt={sent.receipt} />
  return <OwnIdeaPage receipt={sent.receipt} found={sent.found} />
}
