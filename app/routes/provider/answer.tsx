import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { AnswerCase, AnswerPreview, AnswerSent, type TypedAnswer } from "#app/components/portal/answer-screens.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { answerBy } from "#app/domain/complaints/clocks.ts"
import { linkUntil } from "#app/domain/complaints/hand-over.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { providerAnswerForm } from "#app/forms/provider-answer.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { today } from "#app/http/today.server.ts"
import { answerCase, openLink } from "#app/tasks/complaints/hand-over.server.ts"

export const meta: MetaFunction = () => [{ title: "Answer – Threestar" }, { name: "robots", content: "noindex" }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await limitRate(context, "answer")
  const found = await openLinkOr403(params.link)
  const done = new URL(request.url).searchParams.get("done")
  const reference = found.cases.find((one) => one.reference === done)?.reference ?? null
  const waits = found.cases.some((one) => one.shown !== null)
  const shown = {
    name: found.providerName,
    until: linkUntil(found.madeOn),
    cases: found.cases.map((one) => ({ ...named(one), due: answerBy(one), shown: one.shown })),
    done: reference,
    waits,
  }
  // Nothing is left to see here, except for whoever has just sent the last answer.
  return data(shown, { status: waits || reference !== null ? 200 : 410 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await limitRate(context, "answer")
  const found = await openLinkOr403(params.link)
  const sent = await request.formData()
  const typed = typedIn(sent)
  const one = found.cases.find(({ reference }) => reference === typed.reference)
  if (one === undefined || one.shown === null) return refuse(typed, { form: CLOSED }, 409)
  const form = parseForm(providerAnswerForm, sent)
  if (!form.ok) return refuse(typed, { [`text-${one.reference}`]: form.problems.text ?? "Write your answer" }, 422)
  const { version, text, final } = form.value
  const step = sent.get("step")
  if (step === "change") return data({ typed, preview: null, problems: {} })
  if (step !== "send") return data({ typed: { ...typed, text }, preview: version, problems: {} })
  const answered = await answerCase({ id: one.id, version, day: today() }, { text, isFinal: final })
  if (!answered) return refuse(typed, { form: CLOSED }, 409)
  return redirect(`${new URL(request.url).pathname}?done=${one.reference}`, 303)
}

const CLOSED = "This complaint was answered or taken back, or has changed, since you opened the page. Nothing was sent"

function refuse(typed: TypedAnswer, problems: FormProblems, status: 409 | 422) {
  return data({ typed, preview: null, problems }, { status })
}

/** @throws a 403 where the link is none of ours, or its days are over: the same for both */
async function openLinkOr403(link: string | undefined) {
  const found = await openLink(link ?? "", today())
  if (!found) throw data(null, { status: 403 })
  return found
}

function named({ reference, version }: { reference: string; version: number }) {
  return { reference, version }
}

function typedIn(sent: FormData): TypedAnswer {
  return {
    reference: String(sent.get("case") ?? ""),
    text: String(sent.get("text") ?? ""),
    final: sent.get("final") === "yes",
  }
}

export default function Answer() {
  const { name, until, cases, done, waits } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed = answer?.typed ?? null
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={answer?.problems} />
        <h1>Complaints about {name}</h1>
        {done !== null && answer === undefined ? <AnswerSent reference={done} more={waits} /> : null}
        {answer && answer.preview !== null ? (
          <AnswerPreview typed={answer.typed} version={answer.preview} />
        ) : (
          <>
            <p>
              People complained about you and allowed us to show you what stands below. They are anonymous: please do
              not try to find out who they are. This page is for those of you who deal with complaints. It works until{" "}
              {dayInWords(until)}, or until everything is answered.
            </p>
            {cases.map((one) => (
              <AnswerCase
                key={one.reference}
                one={one}
                typed={typed?.reference === one.reference ? typed : null}
                problems={answer?.problems}
              />
            ))}
          </>
        )}
      </div>
    </div>
  )
}
