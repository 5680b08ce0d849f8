import { nextStates } from "#app/domain/complaints/state.ts"
import { Button, ButtonLink } from "../../button.tsx"
import { More } from "../../notice.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"
import { Decline, LetterCame } from "./closing-steps.tsx"
import type { StepProps } from "./step-props.ts"

type Props = StepProps & Readonly<{ provider: string | null; maySend: boolean; canBeMerged: boolean }>

/** What the office can do now, by the table of moves; the first is the strong one. */
export function NextSteps(props: Props) {
  const { version, state, provider, maySend, canBeMerged, problems, typed } = props
  const next = nextStates(state, "office")
  return (
    <section aria-labelledby="next" className="next-steps">
      <h2 id="next">What to do now</h2>
      {next.length === 0 ? <p>Nothing: the next word is not ours.</p> : null}
      {next.includes("acknowledged") ? (
        <Move step="acknowledge" button="We have read it" text="Thank you. We have read your complaint." {...props} />
      ) : null}
      {next.includes("accepted") ? <Move step="accept" button="Take it on" text="" {...props} /> : null}
      {next.includes("sent") && maySend ? (
        <p>
          <ButtonLink href={`/office/complaints/hand-over?provider=${provider ?? ""}`}>
            Send it to the provider
          </ButtonLink>
        </p>
      ) : null}
      {next.includes("kept") && !maySend ? <Move step="keep" button="Keep it here" text="" {...props} /> : null}
      {next.includes("escalated") ? (
        <Move step="escalate" button="Note that it was taken further" text="" look="quiet" {...props} />
      ) : null}
      {next.includes("answered") ? <LetterCame {...props} /> : null}
      {next.includes("declined") ? <Decline {...props} /> : null}
      {canBeMerged ? (
        <More summary="The same thing from the same hand">
          <form method="post" noValidate>
            <input type="hidden" name="version" value={version} />
            <TextField
              name="into"
              id="merge-into"
              label="Reference of the complaint that goes on"
              hint="This one is closed and counted with it. The person is told."
              width={10}
              value={typed.into}
              error={problems?.["merge-into"]}
            />
            <Button look="quiet" name="step" value="merge">
              Merge
            </Button>
          </form>
        </More>
      ) : null}
    </section>
  )
}

function Move(props: StepProps & Readonly<{ step: string; button: string; text: string; look?: "strong" | "quiet" }>) {
  const { step, button, text, look = "strong", version, typed, problems } = props
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <TextArea
        name="text"
        id={`${step}-text`}
        label="A message to the person, if you like"
        rows={3}
        value={typed.text ?? text}
        error={problems?.[`${step}-text`]}
      />
      <Button look={look} name="step" value={step}>
        {button}
      </Button>
    </form>
  )
}
