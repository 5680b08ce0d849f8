import { dayInWords } from "#app/domain/calendar.ts"
import { type Pause, SWITCH_WORDS, SWITCHES, type SwitchName } from "#app/domain/switch.ts"
import { ButtonLink } from "../../button.tsx"
import { Notice } from "../../notice.tsx"

/** What each switch is called in the office. */
export const SWITCH_NAMES: Readonly<Record<SwitchName, string>> = {
  joining: "Joining",
  rating: "Rating",
  complaints: "Complaints",
  suggestions: "Suggestions and ideas",
  "sign-ups": "Sign-ups",
  letters: "Letters",
}

type Props = Readonly<{ pauses: readonly Pause[]; done: SwitchName | null }>

/** Every switch with its state, what it stops, and the way to turn it. */
export function SwitchList({ pauses, done }: Props) {
  const pauseNow = (name: SwitchName) => pauses.find((pause) => pause.name === name)
  return (
    <>
      <h1>Switches</h1>
      <p className="lead">
        Pause one part of the site, and the rest goes on. Visitors see your words within a second, on every page.
      </p>
      {done === null ? null : (
        <Notice tone="good">
          <p role="status">
            {pauseNow(done) ? `${SWITCH_WORDS[done].paused} now.` : `${SWITCH_NAMES[done]} goes on.`} It is in the
            record of deeds.
          </p>
        </Notice>
      )}
      <ul className="switches">
        {SWITCHES.map((name) => (
          <SwitchRow key={name} name={name} pause={pauseNow(name)} />
        ))}
      </ul>
    </>
  )
}

function SwitchRow({ name, pause }: { name: SwitchName; pause: Pause | undefined }) {
  return (
    <li className={`switch ${pause ? "switch--paused" : ""}`}>
      <div className="switch__head">
        <h2>{SWITCH_NAMES[name]}</h2>
        <span className="switch__state">{pause ? `Paused since ${dayInWords(pause.since)}` : "On"}</span>
      </div>
      {pause ? (
        <blockquote className="switch__words">{pause.message}</blockquote>
      ) : (
        <p className="muted">
          <b>If paused:</b> {SWITCH_WORDS[name].stops}
        </p>
      )}
      <ButtonLink href={`/office/switches/${name}`} look="quiet">
        {pause ? "Resume or reword" : "Pause"}
        <span className="govuk-visually-hidden"> {SWITCH_NAMES[name].toLowerCase()}</span>
      </ButtonLink>
    </li>
  )
}
