import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import type { ListedIdea } from "#app/components/ideas/idea-list.tsx"
import { IdeaTag } from "#app/components/ideas/idea-tag.tsx"
import { WriteIdea } from "#app/components/ideas/write-idea.tsx"
import { PausedScreen } from "#app/components/paused.tsx"
import { SentWithReceipt } from "#app/components/proposals/sent-with-receipt.tsx"
import { type SimilarText, SimilarTexts } from "#app/components/proposals/similar-texts.tsx"
import { groupsOfFour } from "#app/domain/code.ts"
import { ideaForm } from "#app/forms/idea.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { newFormName, rememberAnswers } from "#app/http/once-only.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findPause, pausedAnswer, pausedHeaders } from "#app/http/switches.server.ts"
import { today } from "#app/http/today.server.ts"
import { type FiledIdea, fileIdea } from "#app/tasks/ideas/file-idea.server.ts"
import { listSimilarIdeas } from "#db/queries/site/ideas.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your idea – Threestar" }]

export const headers = pausedHeaders

export async function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  const pause = await findPause("ideas")
  return data({ once: newFormName(), pause }, pause ? pausedAnswer() : undefined)
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "idea")
  const form = await request.formData()
  const typed = { text: String(form.get("text") ?? ""), once: String(form.get("once") ?? "") || newFormName() }
  const on = { typed, problems: NONE, similar: null, receipt: null, pause: null }
  const pause = await findPause("ideas")
  if (pause) return data({ ...on, pause }, pausedAnswer())
  const read = parseForm(ideaForm, form)
  if (!read.ok) return data({ ...on, problems: read.problems }, { status: 422 })
  if (isFromMachine(form)) throw redirect("/campaign/ideas", 303)
  const step = form.get("step")
  if (step === "change") return on
  const { text } = read.value
  const similar = step === "send" ? [] : await listSimilarIdeas(text)
  if (similar.length > 0) return { ...on, typed: { ...typed, text }, similar }
  await limitRate(context, "idea sent")
  const filed = await fileOnce(Buffer.from(typed.once), [text], () => fileIdea(text, today()))
  return { ...on, receipt: groupsOfFour(filed.receipt) }
}

export default function NewIdea() {
  const { once, pause } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed = answer?.typed ?? { text: "", once }
  return (
    <div className="wrap">
      <div className="column">
        {answer?.receipt ? (
          <SentWithReceipt noun="idea" name="the campaign" receipt={answer.receipt} all="/campaign/ideas" />
        ) : answer?.similar ? (
          <SimilarTexts noun="idea" similar={answer.similar.map(asSimilar)} {...typed} />
        ) : pause && !answer ? (
          <PausedScreen pause={pause} />
        ) : (
          <WriteIdea {...typed} problems={answer?.problems} pause={answer?.pause ?? null} />
        )}
      </div>
    </div>
  )
}

function asSimilar({ id, text, language, tens, state }: ListedIdea): SimilarText {
  return { id, text, language, tens, page: `/campaign/ideas/${id}`, facts: <IdeaTag state={state} /> }
}

const NONE: FormProblems = {}

const fileOnce = rememberAnswers<FiledIdea>()
