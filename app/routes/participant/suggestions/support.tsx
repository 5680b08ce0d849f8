import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { SupportScreen } from "#app/components/proposals/support-screen.tsx"
import { targetInWords } from "#app/components/suggestions/suggestion-list.tsx"
import { isHeld } from "#app/domain/account/held-address.ts"
import { supportOutcome } from "#app/domain/proposals/support-outcome.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { requireParticipant } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { doesSupport, takeSupportStep } from "#app/tasks/proposals/support.server.ts"
import { findPublishedSuggestion } from "#db/queries/site/suggestions.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Support a suggestion – Threestar" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { accountId, heldUntil } = await requireParticipant(request, new Date())
  const found = await findSuggestionOr404(params.id)
  const { id, text, language, tens } = found
  return {
    ...{ text, language, tens, to: targetInWords(found), page: `/suggestions/${id}` },
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
  const { id: subject } = await findSuggestionOr404(params.id)
  const mayGive = !isHeld(heldUntil, today())
  const outcome = await takeSupportStep(String(sent.get("step")), { subject, accountId }, mayGive)
  return redirect(`/suggestions/${subject}/support${outcome === null ? "" : `?done=${outcome}`}`, 303)
}

export default function Support() {
  const loaded = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <SupportScreen noun="suggestion" {...loaded} />
      </div>
    </div>
  )
}

/** The suggestion, or the one in which it goes on: a page that was opened before they were joined still works. */
async function findSuggestionOr404(id: string | undefined) {
  const found = foundOr404(id !== undefined && isUuid(id) ? await findPublishedSuggestion(id) : null)
  return found.mergedInto === null ? found : foundOr404(await findPublishedSuggestion(found.mergedInto))
}
