import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { PublicAnswer } from "#app/components/answers/public-answer.tsx"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { More, Notice } from "#app/components/notice.tsx"
import {
  AnswerForm,
  AnswerPreview,
  AnswerStanding,
  WithdrawForm,
} from "#app/components/portal/feedback/answer-desk.tsx"
import { QuoteBox } from "#app/components/words/published-words.tsx"
import { monthInWords } from "#app/domain/calendar.ts"
import { hasRight } from "#app/domain/portal/role.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { answerForm, answerVersionForm, draftForm } from "#app/forms/portal/answer.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { sendAnswer } from "#app/tasks/portal/answers.server.ts"
import { type AnswerPlace, recordDraft, recordWithdrawal } from "#db/queries/desk/portal/answers/deeds.ts"
import { findFeedback } from "#db/queries/desk/portal/answers/texts.ts"
import { listAnswersTo } from "#db/queries/site/answers.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "A text about you – Threestar for providers" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const text = await findTextOr404(representative.provider.slug, params.text)
  const answers = await listAnswersTo([text.id])
  return {
    representative: shownRepresentative(representative),
    ...{ text, answer: answers.get(text.id) ?? null },
    mayAnswer: hasRight(representative.role, "answer"),
    done: new URL(request.url).searchParams.get("done"),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const writer = await requireRepresentative(request, { slug: params.slug, right: "answer", now: new Date() })
  const { provider, id: person } = writer
  const { id: text } = await findTextOr404(provider.slug, params.text)
  const sent = await request.formData()
  const step = sent.get("step")
  const at = (version: number): AnswerPlace => ({ text, provider: provider.slug, person, version })
  const here = (done: string) => redirect(`/portal/${provider.slug}/feedback/${text}?done=${done}`, 303)
  if (step === "withdraw") {
    const form = parseForm(answerVersionForm, sent)
    const isGone = form.ok && (await recordWithdrawal(at(form.value.version), today()))
    return isGone ? here("withdrawn") : refused(sent, { form: NOT_TAKEN_BACK }, 409)
  }
  if (step === "draft") {
    const form = parseForm(draftForm, sent)
    if (!form.ok) return refused(sent, form.problems)
    return (await recordDraft(at(form.value.version), form.value.words))
      ? here("kept")
      : refused(sent, { form: STALE }, 409)
  }
  const form = parseForm(answerForm, sent)
  if (!form.ok) return refused(sent, form.problems)
  const { words, version } = form.value
  if (step !== "send") return data({ typed: words, preview: step === "preview" ? version : null, problems: NONE })
  const state = await sendAnswer(at(version), words, today())
  return state === null ? refused(sent, { form: STALE }, 409) : here(state)
}

const NONE: FormProblems = {}

const STALE =
  "A colleague has changed this answer meanwhile, or our office reads it. Nothing was sent. Look at it as it is now: what you typed is still here"

const NOT_TAKEN_BACK =
  "A colleague has changed this answer meanwhile. It was not taken back. Look at it as it is now, and choose again"

function refused(sent: FormData, problems: FormProblems, status: 409 | 422 = 422) {
  // Nothing is typed where an answer is taken back: the words that are stored stay in the form.
  const words = sent.get("words")
  return data({ typed: words === null ? null : String(words), preview: null, problems }, { status })
}

async function findTextOr404(provider: string, id: string | undefined) {
  return foundOr404(id !== undefined && isUuid(id) ? await findFeedback(provider, id) : null)
}

export default function FeedbackText() {
  const { representative, text, answer, mayAnswer, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { slug, name } = representative.provider
  const said = SAID[done ?? ""]
  const typed = sent?.typed ?? null
  const isWritable = mayAnswer && text.text !== null && text.state !== "waiting"
  const version = text.version ?? 0
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={sent?.problems} />
        <Breadcrumbs trail={[{ href: `/portal/${slug}/feedback`, name: "Feedback" }]} />
        <h1>A text about {name}</h1>
        {said && !sent ? <Notice tone="good">{<p>{said}</p>}</Notice> : null}
        <p className="muted">
          {text.areaName ?? text.area}, {monthInWords(text.releasedOn)} update
        </p>
        <QuoteBox quote={text} />
        {answer === null ? null : <PublicAnswer answer={answer} />}
        <AnswerStanding state={text.state} returnedFor={text.returnedFor} />
        {sent && sent.preview !== null && sent.typed !== null ? (
          <AnswerPreview name={name} words={sent.typed} version={sent.preview} />
        ) : isWritable || typed !== null ? (
          <AnswerForm
            words={typed ?? text.words ?? ""}
            version={version}
            isChange={answer?.words !== null && answer !== null}
            error={sent?.problems.words}
          />
        ) : null}
        {mayAnswer && answer?.words && typed === null ? (
          <More summary="Take the answer back">
            <WithdrawForm version={version} />
          </More>
        ) : null}
      </div>
    </div>
  )
}

const SAID: Readonly<Record<string, string>> = {
  kept: "Kept. Nobody but your team sees it.",
  waiting: "We have it. It appears once a moderator has read it.",
  published: "Published at once, because your last answers were all good. A moderator reads it afterwards.",
  withdrawn: "Taken back.",
}
