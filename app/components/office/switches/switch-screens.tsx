import { dayInWords } from "#app/domain/calendar.ts"
import {
  LONGEST_SWITCH_MESSAGE,
  type Pause,
  SWITCH_WORDS,
  type SwitchDeed,
  type SwitchName,
} from "#app/domain/switch.ts"
import { Button } from "../../button.tsx"
import { ErrorSummary, type Problems } from "../../error-summary.tsx"
import { Notice } from "../../notice.tsx"
import { PausedNotice, PausedStrip } from "../../paused.tsx"
import { TextArea } from "../../text-area.tsx"
import { SWITCH_NAMES } from "./switch-list.tsx"

type Props = Readonly<{
  name: SwitchName
  pause: Pause | null
  message: string
  problems?: Problems | undefined
  /** What somebody else did first, where the form came too late. */
  first?: string | null
}>

/** The words to pause with, or, where it is paused, new words and the way back. */
export function SwitchScreen({ name, pause, message, problems, first = null }: Props) {
  const { stops, goesOn } = SWITCH_WORDS[name]
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>{pause ? SWITCH_WORDS[name].paused : `Pause ${SWITCH_NAMES[name].toLowerCase()}`}</h1>
      {first === null ? null : (
        <Notice tone="warning" heading="Somebody was there first">
          <p>{first} Look at how it stands now. Your words are below.</p>
        </Notice>
      )}
      <p>
        {stops} {goesOn}
      </p>
      {pause ? (
        <>
          <p>It has been paused since {dayInWords(pause.since)}. People read:</p>
          <div className="preview">
            <PausedStrip pauses={[pause]} />
          </div>
          <form method="post">
            <input type="hidden" name="deed" value="resume" />
            <Button name="step" value="confirm">
              Resume now
            </Button>
          </form>
          <h2>Other words</h2>
        </>
      ) : null}
      <form method="post" noValidate>
        <input type="hidden" name="deed" value={pause ? "reword" : "pause"} />
        <TextArea
          name="message"
          label="What should people know?"
          hint={`Why, and when to come back. At most ${LONGEST_SWITCH_MESSAGE} characters.`}
          value={message}
          error={problems?.message}
          rows={3}
        />
        <Button name="step" value="preview" look={pause ? "quiet" : "strong"}>
          See it as people will
        </Button>
      </form>
      <p>
        <a href="/office/switches">Back to all switches</a>
      </p>
    </>
  )
}

type PreviewProps = Readonly<{ name: SwitchName; deed: SwitchDeed; message: string; today: string }>

/** The strip and the closed page with the new words, before anything is changed. */
export function SwitchPreview({ name, deed, message, today }: PreviewProps) {
  const pause: Pause = { name, message, since: today }
  return (
    <>
      <h1>{deed === "pause" ? `Pause ${SWITCH_NAMES[name].toLowerCase()} with these words?` : "Use these words?"}</h1>
      <p>{SWITCH_WORDS[name].stops}</p>
      <h2>On every page</h2>
      <div className="preview">
        <PausedStrip pauses={[pause]} />
      </div>
      <h2>In place of what is closed</h2>
      <div className="preview">
        <PausedNotice pause={pause} />
      </div>
      <form method="post" className="govuk-button-group">
        <input type="hidden" name="deed" value={deed} />
        <input type="hidden" name="message" value={message} />
        <Button name="step" value="confirm" look={deed === "pause" ? "warning" : "strong"}>
          {deed === "pause" ? "Pause now" : "Use these words"}
        </Button>
        <Button name="step" value="edit" look="quiet">
          Change the words
        </Button>
      </form>
    </>
  )
}
