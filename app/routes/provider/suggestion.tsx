import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { NOTHING_TYPED, SaidBefore, SaidNow, SayForm, type TypedSay } from "#app/components/portal/suggestion-say.tsx"
import { StateTag } from "#app/components/suggestions/state-tag.tsx"
import { SuggestionHistory } from "#app/components/suggestions/suggestion-history.tsx"
import { WithGaps } from "#app/components/words/with-gaps.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import type { FormProblems } from "#app/forms/parse-form.ts"
import { readProviderSay } from "#app/forms/suggestion.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { today } from "#app/http/today.server.ts"
import { openSuggestionLink, sayAsProvider } from "#app/tasks/suggestions/provider-link.server.ts"

export const meta: MetaFunction = () => [{ title: "A suggestion – Threestar" }, { name: "robots", content: "noindex" }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await limitRate(context, "answer")
  const found = await openLinkOr403(params.link)
  return { ...found, said: new URL(request.url).searchParams.has("said") }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await limitRate(context, "answer")
  const { id } = await openLinkOr403(params.link)
  const sent = await request.formData()
  const { typed, form } = readProviderSay(sent, today())
  if (!form.ok) return refuse(typed, form.problems, 422)
  const { version, say } = form.value
  if (!(await sayAsProvider({ id, version, today: today() }, say))) return refuse(typed, { form: CHANGED }, 409)
  return redirect(`${new URL(request.url).pathname}?said`, 303)
}

const CHANGED =
  "This suggestion has changed since you opened the page. Nothing was sent. Look at it as it is now: what you typed is still here"

function refuse(typed: TypedSay, problems: FormProblems, status: 409 | 422) {
  return data({ typed, problems }, { status })
}

/** @throws a 403 where the link is none of ours, or its days are over: the same for both */
async function openLinkOr403(link: string | undefined) {
  const found = await openSuggestionLink(link ?? "", today())
  if (!found) throw data(null, { status: 403 })
  return found
}

export default function ProviderSuggestion() {
  const { name, text, state, plannedFor, until, version, sayings, says, moves, said } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={answer?.problems} />
        {said && !answer ? <SaidNow more=" You can come back by the same link." /> : null}
        <h1>A suggestion to {name}</h1>
        <p>
          Somebody on your programme suggested this. They are anonymous: please do not try to find out who they are.
          This page works until {dayInWords(until)}.
        </p>
        <p>
          <StateTag state={state} plannedFor={plannedFor} />
        </p>
        <blockquote className="suggestion__whole" dir="auto">
          <WithGaps text={text} />
        </blockquote>
        <h2>Your answer</h2>
        <SayForm {...{ version, sayings }} typed={answer?.typed ?? NOTHING_TYPED} problems={answer?.problems} />
        <SaidBefore says={says} />
        <h2>What everybody sees</h2>
        <SuggestionHistory steps={moves} name={name} />
      </div>
    </div>
  )
}
