import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { PausedScreen } from "#app/components/paused.tsx"
import { SentWithReceipt } from "#app/components/proposals/sent-with-receipt.tsx"
import { type SimilarText, SimilarTexts } from "#app/components/proposals/similar-texts.tsx"
import { StateTag } from "#app/components/suggestions/state-tag.tsx"
import { type ListedSuggestion, targetInWords } from "#app/components/suggestions/suggestion-list.tsx"
import { WriteSuggestion } from "#app/components/suggestions/write-suggestion.tsx"
import { groupsOfFour } from "#app/domain/code.ts"
import { withLateness } from "#app/domain/suggestions/late.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { suggestionForm } from "#app/forms/suggestion.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { newFormName, rememberAnswers } from "#app/http/once-only.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findPause, pausedAnswer, pausedHeaders } from "#app/http/switches.server.ts"
import { today } from "#app/http/today.server.ts"
import { type FiledSuggestion, fileSuggestion, findTarget } from "#app/tasks/suggestions/file-suggestion.server.ts"
import { listSimilarSuggestions } from "#db/queries/site/suggestions.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your suggestion – Threestar" }]

export const headers = pausedHeaders

export async function loader({ request, params }: LoaderFunctionArgs) {
  refuseSession(request)
  // Under its old address, too: a redirect would swallow what was typed there.
  const { name, provider, address } = foundOr404(await findTarget(params.slug ?? ""))
  const texts = `/api/v1/suggestions/${address}/texts.json`
  const pause = await findPause("suggestions")
  return data({ name, provider, texts, once: newFormName(), pause }, pause ? pausedAnswer() : undefined)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "suggest")
  const { provider } = foundOr404(await findTarget(params.slug ?? ""))
  const form = await request.formData()
  const typed = { text: String(form.get("text") ?? ""), once: String(form.get("once") ?? "") || newFormName() }
  const on = { typed, problems: NONE, similar: null, receipt: null, pause: null }
  const pause = await findPause("suggestions")
  if (pause) return data({ ...on, pause }, pausedAnswer())
  const read = parseForm(suggestionForm, form)
  if (!read.ok) return data({ ...on, problems: read.problems }, { status: 422 })
  if (isFromMachine(form)) throw redirect("/suggestions", 303)
  const step = form.get("step")
  if (step === "change") return on
  const { text } = read.value
  const similar = step === "send" ? [] : await listSimilarSuggestions(provider, text)
  if (similar.length > 0)
    return { ...on, typed: { ...typed, text }, similar: similar.map((one) => withLateness(one, today())) }
  await limitRate(context, "suggestion sent")
  const filed = await fileOnce(Buffer.from(typed.once), [provider, text], () =>
    fileSuggestion({ provider, text }, today()),
  )
  return { ...on, receipt: groupsOfFour(filed.receipt) }
}

export default function Suggest() {
  const { name, provider, texts, once, pause } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed = answer?.typed ?? { text: "", once }
  return (
    <div className="wrap">
      <div className="column">
        {answer?.receipt ? (
          <SentWithReceipt noun="suggestion" name={name} receipt={answer.receipt} all="/suggestions" />
        ) : answer?.similar ? (
          <SimilarTexts noun="suggestion" similar={answer.similar.map(asSimilar)} {...typed} />
        ) : pause && !answer ? (
          <PausedScreen pause={pause} />
        ) : (
          <WriteSuggestion
            {...typed}
            {...{ name, provider, texts }}
            problems={answer?.problems}
            pause={answer?.pause ?? null}
          />
        )}
      </div>
    </div>
  )
}

function asSimilar(one: ListedSuggestion): SimilarText {
  const { id, text, language, tens } = one
  const facts = (
    <>
      <StateTag {...one} />
      <span>To {targetInWords(one)}</span>
    </>
  )
  return { id, text, language, tens, page: `/suggestions/${id}`, facts }
}

const NONE: FormProblems = {}

const fileOnce = rememberAnswers<FiledSuggestion>()
