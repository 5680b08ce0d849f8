import { LONGEST_EVIDENCE_WORDS, LONGEST_PLEDGE } from "#app/domain/pledges/pledge.ts"
import { LONGEST_EVIDENCE } from "#app/domain/suggestions/provider-say.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"

export type TypedPledge = Readonly<{ words: string; fromDay: string; evidenceLink: string; evidenceWords: string }>

type Props = Readonly<{ version: number; typed: TypedPledge; problems: Problems | undefined }>

/** What exactly is pledged, from when, and what shows it. */
export function PledgeForm({ version, typed, problems }: Props) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <TextArea
        name="words"
        label="What exactly do you pledge?"
        hint="Say what you do, where, and how often, so that anybody can see whether it is kept."
        rows={5}
        most={LONGEST_PLEDGE}
        value={typed.words}
        error={problems?.words}
      />
      <TextField
        name="fromDay"
        label="From which day does it hold?"
        hint="It may have begun already."
        type="date"
        width={20}
        value={typed.fromDay}
        error={problems?.fromDay}
      />
      <TextField
        name="evidenceLink"
        label="A page that shows it"
        hint="You can leave this empty, and add it later. It begins with https:// and is published with your words."
        type="url"
        maxLength={LONGEST_EVIDENCE}
        value={typed.evidenceLink}
        error={problems?.evidenceLink}
        spellCheck={false}
      />
      <TextArea
        name="evidenceWords"
        label="What the page shows"
        hint="Only with a page."
        rows={2}
        most={LONGEST_EVIDENCE_WORDS}
        value={typed.evidenceWords}
        error={problems?.evidenceWords}
      />
      <p>Our office reads it before it is published. What is public now stays until then.</p>
      <Button name="step" value="send">
        Send it
      </Button>
    </form>
  )
}

/** Takes a pledge back. */
export function TakeBackForm({ version, isPublic }: { version: number; isPublic: boolean }) {
  return (
    <form method="post">
      <input type="hidden" name="version" value={version} />
      <p>
        {isPublic
          ? "Its words go at once. Everybody reads that you took it back, and what our office found of it before."
          : "It was never published, and nobody hears of it."}
      </p>
      <Button look="warning" name="step" value="take-back">
        Take it back
      </Button>
    </form>
  )
}
