import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { SupportScreen } from "#app/components/proposals/support-screen.tsx"
import { isHeld } from "#app/domain/account/held-address.ts"
import { supportOutcome } from "#app/domain/proposals/support-outcome.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { requireParticipant } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { doesSupport, takeSupportStep } from "#app/tasks/proposals/support.server.ts"
import { findPublishedIdea } from "#db/queries/site/ideas.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Support an idea – Threestar" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { accountId, heldUntil } = await requireParticipant(request, new Date())
  const { id, text, language, tens } = await findIdeaOr404(params.id)
  return {
    ...{ text, language, tens, to: null, page: `/campaign/ideas/${id}` },
    supports: await doesSupport({ subject: id, accountId }),
    heldUntil: isHeld(heldUntil, today()) ? heldUntil : null,
    done: supportOutcome(new URL(request.url).searchParams.get("done")),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await limitRate(context, "support")
  const sent = await request.formData()
  // After the body, which may take its time: the account can have gone meanwhile.
  const { accountId, heldUntil } = await requireParticipant(request, new Date())
  const { id: subject } = await findIdeaOr404(params.id)
  const mayGive = !isHeld(heldUntil, today())
  const outcome = await takeSupportStep(String(sent.get("step")), { subject, accountId }, mayGive)
  return redirect(`/campaign/ideas/${subject}/support${outcome === null ? "" : `?done=${outcome}`}`, 303)
}

export default function SupportIdea() {
  const loaded = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <SupportScreen noun="idea" {...loaded} />
      </div>
    </div>
  )
}

async function findIdeaOr404(id: string | undefined) {
  return foundOr404(id !== undefined && isUuid(id) ? await findPublishedIdea(id) : null)
}
