import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import {
  LetterQuestions,
  LetterReady,
  LetterToChange,
  type TypedLetter,
} from "#app/components/campaign/mp-letter-screens.tsx"
import { draftLetter } from "#app/domain/campaign/letter.ts"
import { ownWordsMissing } from "#app/domain/campaign/letter-likeness.ts"
import { letterForm, letterQuestionsForm } from "#app/forms/mp-letter.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { finishLetter } from "#app/tasks/campaign/mp-letter.server.ts"
import { findConstituency, listConstituencies } from "#db/queries/site/constituencies.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Write to your MP – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  return { constituencies: await listConstituencies() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "mp letter")
  const form = await request.formData()
  if (form.get("step") === "draft") return draft(form)
  const read = parseForm(letterForm, form)
  const before = letterForm.shape.before.parse(form.get("before"))
  const typed = text(form, "letter")
  if (!read.ok) return toChange(typed, before, read.problems)
  const { letter } = read.value
  if (form.get("step") === "change") return data({ stage: "letter", letter, before, problems: undefined } as const)
  const missing = ownWordsMissing(letter)
  if (missing > 0) return toChange(letter, before, { letter: tooFew(missing) })
  const known = await finishLetter({ letter, before, today: today() })
  if (known === null) return toChange(letter, before, { letter: TOO_LIKE })
  return data({ stage: "ready", letter, before: known } as const)
}

async function draft(form: FormData) {
  const read = parseForm(letterQuestionsForm, form)
  if (!read.ok) return toAnswer(form, read.problems)
  const constituency = await findConstituency(read.value.constituency)
  if (constituency === null) return toAnswer(form, { constituency: "Choose a constituency from the list" })
  const letter = draftLetter(read.value, constituency.name)
  const missing = ownWordsMissing(letter)
  if (missing > 0) return toAnswer(form, { happened: tooFew(missing) })
  return data({ stage: "letter", letter, before: null, problems: undefined } as const)
}

const tooFew = (words: number) =>
  `Say a little more in your own words: about ${words} words more. Letters that are all alike are laid aside.`

const TOO_LIKE =
  "Somebody has already written a letter very like this one, and MPs lay aside letters that are alike. Say more in your own words: what happened to you, and when? Nothing is lost so far."

function toAnswer(form: FormData, problems: FormProblems) {
  const [constituency, happened, helped] = [text(form, "constituency"), text(form, "happened"), text(form, "helped")]
  const typed: TypedLetter = {
    constituency,
    happened,
    helped,
    asks: text(form, "asks"),
    programme: text(form, "programme"),
  }
  return data({ stage: "questions", typed, problems } as const, { status: 422 })
}

function toChange(letter: string, before: string | null, problems: FormProblems) {
  return data({ stage: "letter", letter, before, problems } as const, { status: 422 })
}

function text(form: FormData, name: string): string {
  const typed = form.get(name)
  return typeof typed === "string" ? typed : ""
}

const EMPTY: TypedLetter = { constituency: "", happened: "", helped: "", asks: "", programme: "" }

export default function MpLetter() {
  const { constituencies } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {answer?.stage === "ready" ? (
          <LetterReady letter={answer.letter} before={answer.before} />
        ) : answer?.stage === "letter" ? (
          <LetterToChange letter={answer.letter} before={answer.before} problems={answer.problems} />
        ) : (
          <LetterQuestions constituencies={constituencies} typed={answer?.typed ?? EMPTY} problems={answer?.problems} />
        )}
      </div>
    </div>
  )
}
