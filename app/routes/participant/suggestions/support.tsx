import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { SupportScreen } from "#app/components/suggestions/support-screen.tsx"
import { isHeld } from "#app/domain/account/held-address.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { requireParticipant } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { doesSupport, giveSupport, takeSupportBack } from "#app/tasks/suggestions/support.server.ts"
import { findPublishedSuggestion } from "#db/queries/site/suggestions.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Support a suggestion – Threestar" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { accountId, heldUntil } = await requireParticipant(request, new Date())
  const { id, provider, providerName, text, language, tens } = await findSuggestionOr404(params.id)
  return {
    suggestion: { id, provider, providerName, text, language, tens },
    supports: await doesSupport({ suggestion: id, accountId }),
    heldUntil: isHeld(heldUntil, today()) ? heldUntil : null,
    done: doneIn(new URL(request.url).searchParams.get("done")),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await limitRate(context, "support")
  const sent = await request.formData()
  // After the body, which may take its time: the account can have gone meanwhile.
  const { accountId, heldUntil } = await requireParticipant(request, new Date())
  const { id: suggestion } = await findSuggestionOr404(params.id)
  const page = `/suggestions/${suggestion}/support`
  if (sent.get("step") === "take-back") {
    await takeSupportBack({ suggestion, accountId })
    return redirect(`${page}?done=taken-back`, 303)
  }
  if (sent.get("step") !== "give" || isHeld(heldUntil, today())) return redirect(page, 303)
  await giveSupport({ suggestion, accountId })
  return redirect(`${page}?done=given`, 303)
}

export default function Support() {
  const { suggestion, supports, heldUntil, done } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <SupportScreen {...{ suggestion, supports, heldUntil, done }} />
      </div>
    </div>
  )
}

/** Where giving and taking back lead. */
function doneIn(text: string | null): "given" | "taken-back" | null {
  return text === "given" || text === "taken-back" ? text : null
}

/** The suggestion, or the one in which it goes on: a page that was opened before they were joined still works. */
async function findSuggestionOr404(id: string | undefined) {
  const found = foundOr404(id !== undefined && isUuid(id) ? await findPublishedSuggestion(id) : null)
  return found.mergedInto === null ? found : foundOr404(await findPublishedSuggestion(found.mergedInto))
}
