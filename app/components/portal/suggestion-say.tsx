import { type Day, dayInWords, monthInWords } from "#app/domain/calendar.ts"
import { LONGEST_EVIDENCE, type Saying, type SayState } from "#app/domain/suggestions/provider-say.ts"
import { LONGEST_SAY } from "#app/domain/suggestions/suggestion.ts"
import { Button } from "../button.tsx"
import type { Problems } from "../error-summary.tsx"
import { Notice } from "../notice.tsx"
import { RadioList } from "../radio-list.tsx"
import { TextArea } from "../text-area.tsx"
import { TextField } from "../text-field.tsx"

export type TypedSay = Readonly<{ saying: string; words: string; plannedFor: string; evidence: string }>

export const NOTHING_TYPED: TypedSay = { saying: "", words: "", plannedFor: "", evidence: "" }

type Props = Readonly<{
  version: number
  sayings: readonly Saying[]
  typed: TypedSay
  problems: Problems | undefined
}>

/** What a provider can say now. */
export function SayForm({ version, sayings, typed, problems }: Props) {
  if (sayings.length === 0) return <p>There is nothing for you to say now: our office looks at it.</p>
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <RadioList
        name="saying"
        label="What will you do?"
        value={typed.saying}
        error={problems?.saying}
        choices={sayings.map((saying) => ({ value: saying, ...SAYING_WORDS[saying] }))}
      />
      <TextField
        name="plannedFor"
        label="If you plan to do it: by which day?"
        hint="Everybody sees this day, and sees it as late when it has passed."
        type="date"
        width={20}
        value={typed.plannedFor}
        error={problems?.plannedFor}
      />
      <TextArea
        name="words"
        label="Your words"
        hint="Our office reads them before they are published. Say nothing that could tell who suggested it."
        most={LONGEST_SAY}
        value={typed.words}
        error={problems?.words}
      />
      {sayings.includes("claimed-done") ? (
        <TextField
          name="evidence"
          label="If it is done: a page that shows it"
          hint="You can leave this empty. It begins with https:// and is published with your words."
          type="url"
          maxLength={LONGEST_EVIDENCE}
          value={typed.evidence}
          error={problems?.evidence}
          spellCheck={false}
        />
      ) : null}
      <Button>Send it</Button>
    </form>
  )
}

const SAYING_WORDS: Readonly<Record<Saying, { label: string; hint: string }>> = {
  seen: { label: "We have seen it", hint: "And will say more." },
  planned: { label: "We plan to do it", hint: "Give the day below. Without words, it shows at once." },
  progress: { label: "How far it is", hint: "It stays as it stands. Your words show once our office has read them." },
  "claimed-done": {
    label: "It is done",
    hint: "Say how our office can see it: an address, a letter, a rule. It counts once we have checked.",
  },
  declined: { label: "We will not do it", hint: "Say why. It shows once our office has read the reason." },
}

/** That it came in. */
export function SaidNow({ more = "" }: Readonly<{ more?: string }>) {
  return (
    <Notice tone="good" heading="We have it">
      <p>Your words wait for our office, if you wrote any.{more}</p>
    </Notice>
  )
}

type Say = Readonly<{
  number: number
  saying: Saying
  words: string
  evidence: string | null
  saidIn: Day
  plannedFor: Day | null
  state: SayState
  refusal: string | null
}>

/** What this provider said before, and what our office made of it. */
export function SaidBefore({ says }: Readonly<{ says: readonly Say[] }>) {
  if (says.length === 0) return null
  return (
    <section aria-labelledby="said">
      <h2 id="said">What you said before</h2>
      {says.map((say) => (
        <div key={say.number} className="card">
          <p>
            <b>{SAYING_WORDS[say.saying].label}</b>
            {say.plannedFor === null ? "" : `, by ${dayInWords(say.plannedFor)}`}, {monthInWords(say.saidIn)}:{" "}
            {SAY_STATE_WORDS[say.state]}
          </p>
          <p className="as-written" dir="auto">
            {say.words}
          </p>
          {say.evidence === null ? null : <p className="small">The page that shows it: {say.evidence}</p>}
          {say.refusal === null ? null : <p>Our office: {say.refusal}</p>}
        </div>
      ))}
    </section>
  )
}

const SAY_STATE_WORDS = {
  waiting: "our office has still to read it",
  "let-through": "published",
  refused: "not published",
} as const satisfies Record<SayState, string>
