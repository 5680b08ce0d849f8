import { More } from "../../notice.tsx"

/** One key and what it does. */
export type Shortcut = readonly [key: string, does: string]

/** The page's keys, said on the page; hidden where no script runs, because then there are none. */
export function ShortcutHelp({ keys }: { keys: readonly Shortcut[] }) {
  return (
    <div data-shortcuts hidden>
      <More summary="Keys of this page" id="keys">
        <dl className="shortcuts__keys">
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id="use-keys"
              data-shortcuts-switch
              defaultChecked
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="use-keys">
              Use single keys in this browser
            </label>
          </div>
        </div>
      </More>
    </div>
  )
}

export const QUEUE_KEYS: readonly Shortcut[] = [
  ["j", "next text"],
  ["k", "text before"],
  ["x", "select it, or not"],
  ["o", "open it"],
  ["a", "approve what is selected, or this one"],
  ["d", "decline: choose why"],
  ["u", "undo the last decision"],
  ["/", "filter"],
  ["?", "show or hide these keys"],
]

export const ITEM_KEYS: readonly Shortcut[] = [
  ["a", "approve and go on"],
  ["d", "decline: choose why"],
  ["e", "take something out"],
  ["m", "take out all that is marked"],
  ["q", "ask a colleague"],
  ["j", "next text"],
  ["k", "back to the queue"],
  ["u", "undo the last decision"],
  ["?", "show or hide these keys"],
]
