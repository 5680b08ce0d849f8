import type { Day } from "#app/domain/calendar.ts"
import { PORTAL_STANDING_WORDS, type PortalStanding } from "#app/domain/complaints/portal-case.ts"
import type { ShownToProvider } from "#app/domain/complaints/shown.ts"
import { Breadcrumbs } from "../../breadcrumbs.tsx"
import { ErrorSummary, type Problems } from "../../error-summary.tsx"
import { Notice } from "../../notice.tsx"
import { AnswerForm, AnswerPreview, type TypedAnswer } from "../answer-screens.tsx"
import { ShownCase } from "../shown-case.tsx"
import { AttachForm } from "./attach-form.tsx"
import { CaseAnswers } from "./case-answers.tsx"
import { ClockWords, type PortalClock } from "./portal-case-table.tsx"
import { TypedText } from "./typed-text.tsx"

type Found = Readonly<{
  reference: string
  /** Null where nothing is asked. */
  version: number | null
  standing: PortalStanding
  isTakenBack: boolean
  clock: PortalClock
  shown: ShownToProvider | null
  answers: readonly Readonly<{ number: number; writtenOn: Day; text: string; isFinal: boolean }>[]
  action: string | null
}>

type Props = Readonly<{
  slug: string
  found: Found
  actions: readonly Readonly<{ id: string; what: string; due: Day }>[]
  mayAnswer: boolean
  done: string | null
  /** What came of a form that was sent just now. */
  answered: Readonly<{ typed: TypedAnswer; preview: number | null; problems: Problems }> | undefined
}>

/** A complaint in its provider's portal. */
export function PortalCasePage({ slug, found, actions, mayAnswer, done, answered }: Props) {
  const { reference, version, standing, shown } = found
  const list = `/portal/${slug}/complaints?show=${standing}`
  const isOpen = standing === "to-answer"
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={answered?.problems} />
        <Breadcrumbs trail={[{ href: list, name: "Complaints" }]} />
        <h1>
          Complaint <span className="reference">{reference}</span>
        </h1>
        {answered && answered.preview !== null ? (
          <AnswerPreview typed={answered.typed} version={answered.preview} />
        ) : (
          <>
            {answered === undefined ? <Done done={done} /> : null}
            <Standing found={found} />
            {shown === null ? null : (
              <section className="card" aria-labelledby="allowed">
                <h2 id="allowed">What the person allowed us to show you</h2>
                <ShownCase shown={shown} />
              </section>
            )}
            <CaseAnswers answers={found.answers} />
            {version !== null && mayAnswer ? (
              <>
                <h2>{found.answers.length === 0 ? "Answer it" : "Answer it again"}</h2>
                <AnswerForm {...{ reference, version }} typed={answered?.typed ?? null} problems={answered?.problems} />
              </>
            ) : (
              <TypedText typed={answered?.typed.text ?? ""} />
            )}
            {isOpen && !mayAnswer ? (
              <p>You can read this. Somebody of your team with another role answers it.</p>
            ) : null}
            {standing === "answered" || standing === "disputed" ? (
              <AttachForm {...{ actions, mayAnswer }} attached={found.action} problems={answered?.problems} />
            ) : null}
          </>
        )}
      </div>
    </div>
  )
}

function Done({ done }: Readonly<{ done: string | null }>) {
  if (done === "noted") return <Notice tone="good">{<p>Noted, for your team alone.</p>}</Notice>
  if (done !== "answered") return null
  return (
    <Notice tone="good" heading="Your answer is with the person">
      <p>What comes of it is for them to say.</p>
    </Notice>
  )
}

/** Where it stands, and what that asks of the provider. */
function Standing({ found: { standing, clock, answers, isTakenBack } }: Readonly<{ found: Found }>) {
  return (
    <>
      <p>
        <b>{clock === null ? PORTAL_STANDING_WORDS[standing] : <ClockWords clock={clock} />}</b>
      </p>
      <p>
        {isTakenBack
          ? "The person has taken it back. Nothing more is asked of you, and what they wrote is not shown any more."
          : standing === "to-answer" && answers.length > 0
            ? "The person disputed your answer, and our office sends you the complaint again. The ten working days have begun anew."
            : WHAT_NOW[standing]}
      </p>
    </>
  )
}

const WHAT_NOW: Readonly<Record<PortalStanding, string>> = {
  "to-answer": "Somebody complained about you. They are anonymous: please do not try to find out who they are.",
  answered: "The person has your answer. You need do nothing now.",
  disputed:
    "The person does not agree with your answer. Our office reads it first, and may send it to you again. You need do nothing now.",
  closed: "Nothing more is asked of you. What the person wrote is not shown any more.",
}
