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
import { canBeDrawn } from "#app/domain/complaints/provider-letter.ts"
import { letterForm, letterQuestionsForm } from "#app/forms/mp-letter.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { finishLetter, keptLetterMarker, newLetterMarker } from "#app/tasks/campaign/mp-letter.server.ts"
import { findConstituency, listConstituencies } from "#db/queries/site/constituencies.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Write to your MP – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  return { constituencies: await listConstituencies(), marker: newLetterMarker(today()) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "mp letter")
  const form = await request.formData()
  const marker = keptLetterMarker(text(form, "marker"), today())
  const step = form.get("step")
  if (step === "draft") return draft(form, marker)
  if (step === "anew") return data({ stage: "questions", typed: EMPTY, marker, problems: undefined } as const)
  const read = parseForm(letterForm, form)
  if (!read.ok) return toChange(text(form, "letter"), marker, read.problems)
  const { letter } = read.value
  if (step === "change") return data({ stage: "letter", letter, marker, problems: undefined } as const)
  const missing = ownWordsMissing(letter)
  if (missing > 0) return toChange(letter, marker, { letter: tooFew(missing) })
  if (!(await finishLetter({ letter, marker, today: today() }))) return toChange(letter, marker, { letter: TOO_LIKE })
  return data({ stage: "ready", letter, marker, isDrawable: canBeDrawn(letter) } as const)
}

async function draft(form: FormData, marker: string) {
  const read = parseForm(letterQuestionsForm, form)
  if (!read.ok) return toAnswer(form, marker, read.problems)
  const constituency = await findConstituency(read.value.constituency)
  if (constituency === null) return toAnswer(form, marker, { constituency: "Choose a constituency from the list" })
  const letter = draftLetter(read.value, constituency.name)
  const missing = ownWordsMissing(letter)
  if (missing > 0) return toAnswer(form, marker, { happened: tooFew(missing) })
  return data({ stage: "letter", letter, marker, problems: undefined } as const)
}

const tooFew = (words: number) =>
  `Say a little more in your own words: about ${words} words more. Letters that are all alike are laid aside.`

const TOO_LIKE =
  "Somebody has already written a letter very like this one, and MPs lay aside letters that are alike. Say more in your own words: what happened to you, and when? Nothing is lost so far. Was it you, a moment ago? Then go back to the page with your letter: from there you can change it, or begin it anew."

function toAnswer(form: FormData, marker: string, problems: FormProblems) {
  const [constituency, happened, helped] = [text(form, "constituency"), text(form, "happened"), text(form, "helped")]
  const typed: TypedLetter = {
    constituency,
    happened,
    helped,
    asks: text(form, "asks"),
    programme: text(form, "programme"),
  }
  return data({ stage: "questions", typed, marker, problems } as const, { status: 422 })
}

function toChange(letter: string, marker: string, problems: FormProblems) {
  return data({ stage: "letter", letter, marker, problems } as const, { status: 422 })
}

function text(form: FormData, name: string): string {
  const typed = form.get(name)
  return typeof typed === "string" ? typed : ""
}

const EMPTY: TypedLetter = { constituency: "", happened: "", helped: "", asks: "", programme: "" }

export default function MpLetter() {
  const { constituencies, marker } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {answer?.stage === "ready" ? (
          <LetterReady {...answer} />
        ) : answer?.stage === "letter" ? (
          <LetterToChange {...answer} />
        ) : (
          <LetterQuestions
            constituencies={constituencies}
            typed={answer?.typed ?? EMPTY}
            marker={answer?.marker ?? marker}
            problems={answer?.problems}
          />
        )}
      </div>
    </div>
  )
}
