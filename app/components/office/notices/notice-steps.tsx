import type { LegalNotice, NoticeTold } from "#app/domain/notices/legal-notice.ts"
import { CHECKLIST_WORDS, itemsToTick, missingItems } from "#app/domain/notices/notice-checklist.ts"
import { stepsFor } from "#app/domain/notices/notice-step.ts"
import { Checkboxes } from "../../checkboxes.tsx"
import { More } from "../../notice.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"
import { Decision } from "./decision.tsx"
import { type StepAnswer, StepForm, stepField } from "./step-form.tsx"

type Props = {
  notice: Pick<LegalNotice, "state" | "acknowledged" | "ground" | "given" | "version" | "subject">
  told: NoticeTold | null
  /** The statement that is offered, and when the missing things are taken to have come, unless somebody says otherwise. */
  offered: Readonly<{ statement: string; day: string; time: string }>
  answer: StepAnswer | undefined
}

/** What may be done about a notice as it stands: one strong action, and the rest below it. */
export function NoticeSteps({ notice, told, offered, answer }: Props) {
  const steps = stepsFor(notice)
  const { version } = notice
  const may = (step: (typeof steps)[number]) => steps.includes(step)
  if (steps.length === 0) return <p>This notice is closed. Nothing is left to do.</p>
  return (
    <>
      {may("acknowledge") ? (
        <StepForm step="acknowledge" version={version} button="We have told them that we have it" />
      ) : null}
      {may("tick") && told !== null ? <Missing {...{ notice, offered, answer }} /> : null}
      {may("ask") ? <StepForm step="ask" version={version} button="We have asked for what is missing" /> : null}
      {may("answer") ? (
        <StepForm step="answer" version={version} button="We have written to them" look="strong" />
      ) : null}
      <Decision notice={notice} statement={offered.statement} may={may} answer={answer} />
      {may("withdraw") || may("lapse") ? (
        <More summary="Close it another way">
          {may("lapse") ? <Ended {...{ step: "lapse", version, answer }} button="Nothing more came: close it" /> : null}
          {may("withdraw") ? <Ended {...{ step: "withdraw", version, answer }} button="They took it back" /> : null}
        </More>
      ) : null}
    </>
  )
}

function Missing({ notice, offered, answer }: Pick<Props, "notice" | "offered" | "answer">) {
  const field = stepField(answer, "tick")
  const missing = missingItems(notice.ground, notice.given)
  const boxes = answer?.step === "tick" ? (answer.typed.boxes["given[]"] ?? []) : notice.given
  return (
    <StepForm step="tick" version={notice.version} button="Keep the list">
      <h3>What is still missing</h3>
      <ul>
        {missing.map((item) => (
          <li key={item}>{CHECKLIST_WORDS[item].name}</li>
        ))}
      </ul>
      <Checkboxes
        {...field("given[]")}
        label="What is there now?"
        choices={itemsToTick(notice.ground).map((item) => ({ value: item, label: CHECKLIST_WORDS[item].name }))}
        values={boxes}
      />
      <div className="notice-moment">
        <TextField {...field("day", offered.day)} label="The last of it came on" type="date" width={20} />
        <TextField {...field("time", offered.time)} label="at" type="time" width={10} />
      </div>
    </StepForm>
  )
}

function Ended(props: { step: "lapse" | "withdraw"; version: number; button: string; answer: StepAnswer | undefined }) {
  const field = stepField(props.answer, props.step)
  return (
    <StepForm step={props.step} version={props.version} button={props.button}>
      <TextArea {...field("reason")} label="Why, for the record" rows={2} />
    </StepForm>
  )
}
