import { MOST_NAME_CHARACTERS, MOST_PRESSURE_CHARACTERS, PRESSURE_KINDS } from "#app/domain/pressure.ts"
import { Button } from "./button.tsx"
import { Checkboxes } from "./checkboxes.tsx"
import { ErrorSummary, type Problems } from "./error-summary.tsx"
import { PRESSURE_KIND_WORDS } from "./pressure-words.ts"
import { Honeypot } from "./proof-fields.tsx"
import { type Choice, SelectField } from "./select-field.tsx"
import { TextArea } from "./text-area.tsx"
import { TextField } from "./text-field.tsx"

/** What was typed, to be shown again after a problem. */
export type PressureTyped = Readonly<{ kinds: readonly string[]; area: string; provider: string; words: string }>

/** First what to know, then where to get help, then the form: most of it helps without telling us anything. */
export function PressureScreen(props: {
  areas: readonly Choice[]
  challenge: string
  typed: PressureTyped
  problems: Problems
}) {
  const { areas, challenge, typed, problems } = props
  return (
    <>
      {/* The list of problems leads to fields by their ids. */}
      <ErrorSummary problems={{ ...problems, "kinds[]": undefined, kinds: problems["kinds[]"] }} />
      <h1>Has somebody put pressure on you?</h1>
      <p className="lead">Perhaps they asked to see your phone, or told you what to put. You can tell us here.</p>
      <WhatToKnow />
      <WhereToGetHelp />
      <h2>Tell us what happened</h2>
      <p>
        You need no account. We keep what you tick and write here and nothing else: not who you are, and not the day.
        But the fewer people a place has, the more its name says about you.
      </p>
      <form method="post" data-challenge={challenge} noValidate>
        <Honeypot />
        <Checkboxes
          name="kinds[]"
          id="kinds"
          label="What happened?"
          hint="Tick all that is true."
          choices={PRESSURE_KINDS.map((kind) => ({ value: kind, label: PRESSURE_KIND_WORDS[kind] }))}
          values={typed.kinds}
          error={problems["kinds[]"]}
        />
        <SelectField
          name="area"
          label="Your programme and area, if you like"
          choices={[{ value: "", label: "I would rather not say" }, ...areas]}
          value={typed.area}
          error={problems.area}
        />
        <TextField
          name="provider"
          label="The name on your letters, if you like"
          value={typed.provider}
          error={problems.provider}
          maxLength={MOST_NAME_CHARACTERS}
        />
        <TextArea
          name="words"
          label="In your own words, if you like"
          hint={`Please leave out names, dates, and what only you could know. At most ${MOST_PRESSURE_CHARACTERS.toLocaleString("en-GB")} letters and signs. We lock this text with a key that is not in our database.`}
          value={typed.words}
          error={problems.words}
        />
        <Button>Send</Button>
      </form>
    </>
  )
}

function WhatToKnow() {
  return (
    <>
      <h2>What to know first</h2>
      <ul>
        <li>Nobody has a right to know whether you rated them, or what you said. You need not answer.</li>
        <li>You need not show anybody your phone, your screen, a letter from us or a receipt.</li>
        <li>
          You need not keep your receipt. Whoever has it can see that there is a rating, and can change it or take it
          back. They cannot see the stars you gave.
        </li>
        <li>
          Did somebody make you say what you do not mean? With the receipt you can{" "}
          <a href="/receipt">change the rating or take it back</a>. Without it nobody can, and neither can we.
        </li>
      </ul>
    </>
  )
}

function WhereToGetHelp() {
  return (
    <>
      <h2>Where to get help</h2>
      <ul>
        <li>
          <a href="https://www.citizensadvice.org.uk/">Citizens Advice</a>: for your benefit, a sanction, or how a
          provider treats you. It costs nothing. Some of its offices have worked for a programme themselves: if yours
          does, ask another.
        </li>
        <li>
          <a href="https://ico.org.uk/">The Information Commissioner’s Office</a>: if somebody looked through your
          phone, copied what is on it, or passed on what they know about you.
        </li>
        <li>
          <a href="https://www.acas.org.uk/">Acas</a>: if you have a job, and it is your employer who puts pressure on
          you.
        </li>
      </ul>
      <p>These sites are not ours. If you are in danger now, get the police first.</p>
    </>
  )
}

export function PressureTold() {
  return (
    <>
      <h1>Thank you for telling us</h1>
      <p className="lead">We have it. Somebody in our office reads it, and looks whether others tell us the same.</p>
      <p>
        We cannot answer you, because we do not know who you are. If you would like an answer,{" "}
        <a href="/contact">write to us</a>.
      </p>
      <p>Your browser’s history still shows that you were here. Clear it if somebody else may look at it.</p>
    </>
  )
}
