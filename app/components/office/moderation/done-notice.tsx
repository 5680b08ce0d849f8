import { Button } from "../../button.tsx"
import { Notice } from "../../notice.tsx"

/** What the last press of a button did, as far as it still stands. */
export type Done = Readonly<{ decision: string; items: number; state: string }>

const DID: Readonly<Record<string, string>> = {
  approved: "approved",
  declined: "declined",
  asked: "put to a colleague",
}

/** Says what was done, and takes it back at one press. `action` is where the button's form goes. */
export function DoneNotice({ done, action }: { done: Done | null; action: string }) {
  if (done === null) return null
  const count = done.items === 1 ? "One text is" : `${done.items} texts are`
  return (
    <div className="done-notice" role="status">
      <p>
        {count} {DID[done.state] ?? done.state}.
      </p>
      <form method="post" action={action}>
        <input type="hidden" name="decision" value={done.decision} />
        <button type="submit" name="step" value="undo" className="link-button" data-key="u">
          Undo
        </button>
      </form>
    </div>
  )
}

/** Why something was not stored: who was there before, and what they did. */
export function Refused({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div role="alert">
      <Notice tone="warning" heading={lines.length === 1 ? "Somebody was there before you" : "Some were not stored"}>
        {lines.length === 1 ? (
          <p>{lines[0]}</p>
        ) : (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}

/** A small form of one button, for what needs no field. */
export function OneButton(props: { step: string; action: string; version: number; words: string; shortcut?: string }) {
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name="version" value={props.version} />
      {props.shortcut ? (
        <button type="submit" name="step" value={props.step} className="link-button" data-key={props.shortcut}>
          {props.words}
        </button>
      ) : (
        <Button name="step" value={props.step} look="quiet">
          {props.words}
        </Button>
      )}
    </form>
  )
}
