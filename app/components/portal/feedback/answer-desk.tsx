import { type AnswerState, MOST_ANSWER_CHARACTERS } from "#app/domain/answers/state.ts"
import { declineReason } from "#app/domain/moderation/decline-reasons.ts"
import { Button } from "../../button.tsx"
import { Notice } from "../../notice.tsx"
import { TextArea } from "../../text-area.tsx"

/** Where an answer stands, for whoever writes it. */
export function AnswerStanding({ state, returnedFor }: { state: AnswerState | null; returnedFor: string | null }) {
  if (state === "waiting") {
    return (
      <Notice heading="Our office reads it">
        <p>It appears once a moderator has read it, usually within a few working days.</p>
      </Notice>
    )
  }
  if (state === "returned") {
    return (
      <Notice tone="warning" heading="Our office sent it back">
        <p>
          {declineReason(returnedFor)?.forModerator ?? "It could not be published as it was."} Change it, and send it
          again.
        </p>
      </Notice>
    )
  }
  return null
}

type Props = Readonly<{
  words: string
  version: number
  /** Whether an answer is public already, so that this changes it. */
  isChange: boolean
  error: string | undefined
}>

/** Writes an answer: kept as a draft, looked at, or sent. */
export function AnswerForm({ words, version, isChange, error }: Props) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <TextArea
        name="words"
        label={isChange ? "Change your answer" : "Your answer"}
        hint="Everybody reads it. Name nobody, and ask nobody who they are. Say what you did or will do."
        value={words}
        error={error}
        rows={8}
        most={MOST_ANSWER_CHARACTERS}
      />
      <Button name="step" value="preview">
        Look at it first
      </Button>{" "}
      <Button look="quiet" name="step" value="draft">
        Keep it for later
      </Button>
    </form>
  )
}

/** The answer as everybody will read it, before it is sent. */
export function AnswerPreview({ name, words, version }: { name: string; words: string; version: number }) {
  return (
    <>
      <h2>This is what everybody will read</h2>
      <div className="answer">
        <p className="answer__who">{name} answers</p>
        <p className="answer__words" dir="auto">
          {words}
        </p>
      </div>
      <form method="post">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="words" value={words} />
        <Button name="step" value="send">
          Send it
        </Button>{" "}
        <Button look="quiet" name="step" value="change">
          Change it
        </Button>
      </form>
    </>
  )
}

/** Takes an answer back that everybody can read. */
export function WithdrawForm({ version }: { version: number }) {
  return (
    <form method="post">
      <input type="hidden" name="version" value={version} />
      <p>Taken back, it is gone at once, with all that it said before. The page says that you took an answer back.</p>
      <Button look="warning" name="step" value="withdraw">
        Take it back
      </Button>
    </form>
  )
}
