import {
  ACTION_MOVES,
  ACTION_STATE_WORDS,
  type ActionState,
  isActionOpen,
  MOST_ACTION_CHARACTERS,
} from "#app/domain/recovery/action.ts"
import type { SayKind } from "#app/domain/recovery/say.ts"
import { Button } from "../../button.tsx"
import { More } from "../../notice.tsx"
import { RadioList } from "../../radio-list.tsx"
import { type Choice, SelectField } from "../../select-field.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"

/**
 * What was typed, by the field's name, and which form it came from. The field `say` names the earlier text that the form
 * comes in the place of.
 */
export type TypedRecovery = Readonly<{
  step: string
  action: string
  fields: Readonly<Record<string, string | undefined>>
}>

/** The id of a form's field on a page where the same form stands once for each action. */
export function recoveryFieldId({ step, action }: Pick<TypedRecovery, "step" | "action">, name: string): string {
  if (step === "progress") return `${name}-${action}`
  if (step === "new-day") return `${name === "words" ? "why" : name}-${action}`
  return name
}

/** Where on the page the form of a kind stands. */
export function recoveryFormId(kind: SayKind, action: string): string {
  if (kind === "action") return "add"
  return kind === "prime-step" ? "prime-step" : `report-${action}`
}

/** Names the earlier text that a form comes in the place of. */
function Earlier({ say }: { say: string | undefined }) {
  return say ? <input type="hidden" name="say" value={say} /> : null
}

type Problems = Readonly<Record<string, string>> | undefined

type FormProps = Readonly<{ typed: TypedRecovery | null; problems: Problems }>

/** A new action of a plan. */
export function ActionForm({ typed: all, problems: found, sources }: FormProps & { sources: readonly Choice[] }) {
  const typed = all?.step === "action" ? all.fields : {}
  const problems = all?.step === "action" ? found : undefined
  return (
    <section aria-labelledby="add">
      <h2 id="add">{typed.say ? "Change the action" : "Add an action"}</h2>
      <form method="post" noValidate>
        <Earlier say={typed.say} />
        <SelectField
          name="drawnFrom"
          label="What is it drawn from?"
          hint="Of what people rated, suggested or complained about, as everybody sees it."
          value={typed.drawnFrom}
          error={problems?.drawnFrom}
          choices={[{ value: "", label: "Choose" }, ...sources]}
        />
        <TextArea
          name="words"
          label="What will you do?"
          value={typed.words ?? ""}
          error={problems?.words}
          rows={3}
          most={MOST_ACTION_CHARACTERS}
        />
        <TextField
          name="ownerRole"
          label="Whose job is it?"
          hint="The job, not the person’s name. For example: head of the Saltmere office"
          value={typed.ownerRole ?? ""}
          error={problems?.ownerRole}
          width={30}
        />
        <TextField
          name="due"
          label="By which day?"
          type="date"
          value={typed.due ?? ""}
          error={problems?.due}
          width={10}
        />
        <TextArea
          name="measure"
          label="How will one see that it worked?"
          value={typed.measure ?? ""}
          error={problems?.measure}
          rows={2}
          most={MOST_ACTION_CHARACTERS}
        />
        <Button name="step" value="action">
          Send it to the office
        </Button>
      </form>
    </section>
  )
}

type OwnAction = Readonly<{ id: string; what: string; state: ActionState }>

/** Reports on an action, and another day for it. */
export function ActionDesk({ action, typed, problems }: FormProps & { action: OwnAction }) {
  const own = typed?.action === action.id ? typed : null
  return (
    <More summary={`Report on: ${action.what}`} id={recoveryFormId("progress", action.id)} open={own !== null}>
      <ProgressForm action={action} typed={own} problems={own ? problems : undefined} />
      {isActionOpen(action) ? <NewDayForm action={action} typed={own} problems={own ? problems : undefined} /> : null}
    </More>
  )
}

function ProgressForm({ action, typed: all, problems: found }: FormProps & { action: OwnAction }) {
  const typed = all?.step === "progress" ? all.fields : {}
  const problems = all?.step === "progress" ? found : undefined
  const id = (name: string) => recoveryFieldId({ step: "progress", action: action.id }, name)
  return (
    <form method="post" noValidate>
      <Earlier say={typed.say} />
      <input type="hidden" name="action" value={action.id} />
      <RadioList
        name="actionState"
        id={id("actionState")}
        label="Where does it stand?"
        value={typed.actionState ?? action.state}
        error={problems?.actionState}
        choices={ACTION_MOVES[action.state].map((state) => ({
          value: state,
          label: state === "done" ? "Done" : ACTION_STATE_WORDS[state],
        }))}
      />
      <TextArea
        name="words"
        id={id("words")}
        label="What was done, or why not?"
        value={typed.words ?? ""}
        error={problems?.words}
        rows={3}
        most={MOST_ACTION_CHARACTERS}
      />
      <TextField
        name="evidence"
        id={id("evidence")}
        label="A page that shows it, if there is one"
        hint="It begins with https://"
        value={typed.evidence ?? ""}
        error={problems?.evidence}
      />
      <Button name="step" value="progress">
        Send the report
      </Button>
    </form>
  )
}

function NewDayForm({ action, typed: all, problems: found }: FormProps & { action: OwnAction }) {
  const typed = all?.step === "new-day" ? all.fields : {}
  const problems = all?.step === "new-day" ? found : undefined
  const id = (name: string) => recoveryFieldId({ step: "new-day", action: action.id }, name)
  return (
    <form method="post" noValidate>
      <Earlier say={typed.say} />
      <input type="hidden" name="action" value={action.id} />
      <TextField
        name="due"
        id={id("due")}
        label="Another day for it"
        hint="Everybody sees from which day to which."
        type="date"
        value={typed.due ?? ""}
        error={problems?.due}
        width={10}
      />
      <TextArea
        name="words"
        id={id("words")}
        label="Why?"
        value={typed.words ?? ""}
        error={problems?.words}
        rows={2}
        most={MOST_ACTION_CHARACTERS}
      />
      <Button look="quiet" name="step" value="new-day">
        Ask for the day
      </Button>
    </form>
  )
}

/** What a prime does about a subcontractor's plan. */
export function PrimeStepForm({ typed: all, problems: found }: FormProps) {
  const typed = all?.step === "prime-step" ? all.fields : {}
  return (
    <form method="post" noValidate id={recoveryFormId("prime-step", "")}>
      <Earlier say={typed.say} />
      <TextArea
        name="words"
        label="What do you do about it, or have you done?"
        value={typed.words ?? ""}
        error={all?.step === "prime-step" ? found?.words : undefined}
        rows={4}
        most={MOST_ACTION_CHARACTERS}
      />
      <Button name="step" value="prime-step">
        Send it to the office
      </Button>
    </form>
  )
}
