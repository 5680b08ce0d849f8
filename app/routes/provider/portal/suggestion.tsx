import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { NOTHING_TYPED, SaidBefore, SaidNow, SayForm } from "#app/components/portal/suggestion-say.tsx"
import { StateTag } from "#app/components/suggestions/state-tag.tsx"
import { SuggestionHistory } from "#app/components/suggestions/suggestion-history.tsx"
import { targetInWords } from "#app/components/suggestions/suggestion-list.tsx"
import { WithGaps } from "#app/components/words/with-gaps.tsx"
import { monthInWords } from "#app/domain/calendar.ts"
import { hasRight } from "#app/domain/portal/role.ts"
import { supportInWords } from "#app/domain/proposals/shown-support.ts"
import { withLateness } from "#app/domain/suggestions/late.ts"
import { sayingsFrom } from "#app/domain/suggestions/provider-say.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { readProviderSay } from "#app/forms/suggestion.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { sayAsProvider } from "#app/tasks/suggestions/provider-link.server.ts"
import { findDeskSuggestion } from "#db/queries/desk/suggestions/list.ts"
import { findSuggestionTo } from "#db/queries/site/suggestions.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "A suggestion – Threestar for providers" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const { shown, own } = await findOr404(representative.provider.slug, params.id)
  return {
    representative: shownRepresentative(representative),
    suggestion: withLateness(shown, today()),
    version: own.version,
    // What is for all providers is nobody's own to answer.
    mayAnswer: shown.provider !== null && hasRight(representative.role, "answer"),
    sayings: sayingsFrom(own.state),
    says: own.says,
    moves: own.moves,
    said: new URL(request.url).searchParams.has("said"),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "answer", now: new Date() })
  const { slug } = representative.provider
  const sent = await request.formData()
  const { shown } = await findOr404(slug, params.id)
  const { typed, form } = readProviderSay(sent, today())
  if (shown.provider === null) return data({ typed, problems: { form: TO_ALL } }, { status: 409 })
  if (!form.ok) return data({ typed, problems: form.problems }, { status: 422 })
  const at = { id: shown.id, version: form.value.version, today: today(), staff: representative.id }
  if (!(await sayAsProvider(at, form.value.say))) return data({ typed, problems: { form: CHANGED } }, { status: 409 })
  return redirect(`/portal/${slug}/suggestions/${shown.id}?said`, 303)
}

const TO_ALL = "This suggestion is to all providers together. You can read it, and not answer it"
const CHANGED =
  "This suggestion has changed since you opened the page. Nothing was sent. Look at it as it is now: what you typed is still here"

/** As everybody sees it, and what its provider said. @throws a 404 for what is not to this provider, nor to all */
async function findOr404(slug: string, id: string | undefined) {
  const shown = foundOr404(id !== undefined && isUuid(id) ? await findSuggestionTo(slug, id) : null)
  return { shown, own: foundOr404(await findDeskSuggestion(shown.id)) }
}

export default function PortalSuggestion() {
  const { representative, suggestion, version, mayAnswer, sayings, says, moves, said } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { id, text, language, tens, publishedIn, provider } = suggestion
  const name = targetInWords(suggestion)
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={answer?.problems} />
        <Breadcrumbs trail={[{ href: `/portal/${representative.provider.slug}/suggestions`, name: "Suggestions" }]} />
        <h1>A suggestion to {name}</h1>
        {said && !answer ? <SaidNow /> : null}
        <p>
          <StateTag {...suggestion} />
        </p>
        <blockquote className="suggestion__whole" lang={language ?? undefined} dir="auto">
          <WithGaps text={text} />
        </blockquote>
        <p>
          <b>{supportInWords(tens)}.</b> Published in {monthInWords(publishedIn)}.{" "}
          <a href={`/suggestions/${id}`}>Its public page</a>
        </p>
        {provider === null ? (
          <p>It is to all providers together. You can read it; our office writes beside it what comes of it.</p>
        ) : (
          <>
            <h2>Your answer</h2>
            {mayAnswer ? (
              <SayForm {...{ version, sayings }} typed={answer?.typed ?? NOTHING_TYPED} problems={answer?.problems} />
            ) : (
              <p>You can read this. Somebody of your team with another role answers it.</p>
            )}
            <SaidBefore says={says} />
          </>
        )}
        <h2>What everybody sees</h2>
        <SuggestionHistory steps={moves} name={provider === null ? "A provider" : name} />
      </div>
    </div>
  )
}
