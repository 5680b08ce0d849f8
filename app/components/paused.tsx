import { dayInWords } from "#app/domain/calendar.ts"
import { isSwitchName, type Pause, SWITCH_WORDS } from "#app/domain/switch.ts"

/** In place of a page that is closed for the time being. */
export function PausedScreen({ pause }: { pause: Pause }) {
  const { paused, goesOn } = SWITCH_WORDS[pause.name]
  return (
    <>
      <h1>{paused}</h1>
      <PausedNotice pause={pause} />
      <p>{goesOn}</p>
      <ul>
        <li>
          <a href="/">Go to the front page</a>
        </li>
        <li>
          <a href="/contact">Ask us for help</a>
        </li>
      </ul>
    </>
  )
}

/** The same in place of an error. */
export function PausedPage({ pause }: { pause: Pause }) {
  return (
    <div className="wrap">
      <div className="column">
        <PausedScreen pause={pause} />
      </div>
    </div>
  )
}

/** The pause that an error speaks of, where it was thrown for one. */
export function pauseIn(told: unknown): Pause | null {
  if (typeof told !== "object" || told === null || !("pause" in told)) return null
  const { pause } = told
  if (typeof pause !== "object" || pause === null) return null
  const [name, message, since] = ["name", "message", "since"].map((key) => String(Reflect.get(pause, key)))
  return name !== undefined && isSwitchName(name) ? { name, message: message ?? "", since: since ?? "" } : null
}

/** Why a form was not taken, above the form with all that was typed; the script brings it to the screen that sent it. */
export function PausedNotice({ pause }: { pause: Pause }) {
  return (
    <div className="notice notice--paused" data-paused="" tabIndex={-1}>
      <div role="alert">
        <p>
          <b>{SWITCH_WORDS[pause.name].paused}.</b> {pause.message}
        </p>
        <p>
          It has been so since {dayInWords(pause.since)}. You have done nothing wrong. Please try again in an hour, or
          on another day.
        </p>
      </div>
    </div>
  )
}

/** On every page but the office's: what is paused, in the office's words. */
export function PausedStrip({ pauses }: { pauses: readonly Pause[] }) {
  if (pauses.length === 0) return null
  return (
    <aside className="strip strip--paused" aria-label="Paused at the moment">
      <div className="wrap">
        {pauses.map(({ name, message }) => (
          <p key={name}>
            <strong>{SWITCH_WORDS[name].paused}.</strong> {message}
          </p>
        ))}
      </div>
    </aside>
  )
}
