import { declineReason } from "#app/domain/moderation/decline-reasons.ts"
import type { ItemKind, ItemState } from "#app/domain/moderation/item.ts"
import { languageInWords } from "#app/domain/moderation/languages.ts"
import type { Stretch } from "#app/domain/moderation/mark.ts"
import { aboutInWords, KIND_WORDS, STATE_WORDS } from "#app/domain/moderation/queue.ts"
import { MarkedText } from "./marked-text.tsx"

/** An item as the list shows it. */
export type QueueRow = Readonly<{
  id: string
  version: number
  kind: ItemKind
  providerName: string | null
  stretches: readonly Stretch[]
  language: string | null
  languageSure: boolean
  /** "3 days". */
  waited: string
  state: ItemState
  published: boolean
  reason: string | null
  note: string | null
  alike: "copy-paste" | "alike" | null
  /** Somebody else who is at it. */
  claimerName: string | null
  mine: boolean
}>

/** The list, each with a box to select it; `href` leads to an item with the list's own filters. */
export function QueueList({ rows, href }: { rows: readonly QueueRow[]; href: (id: string) => string }) {
  return (
    <ul className="queue" data-list>
      {rows.map((row) => (
        <li
          key={row.id}
          className={`queue__item${row.claimerName ? " queue__item--taken" : ""}`}
          data-list-item
          tabIndex={-1}
        >
          <div className="govuk-checkboxes govuk-checkboxes--small queue__box">
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={`item-${row.id}`}
                name="items[]"
                value={`${row.id}:${row.version}`}
                disabled={row.claimerName !== null}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`item-${row.id}`}>
                <span className="govuk-visually-hidden">
                  Select this text about {row.providerName ?? aboutInWords(row.kind)}
                </span>
              </label>
            </div>
          </div>
          <div>
            <p className="queue__text">
              {row.stretches.length === 0 ? (
                <em className="muted">The text is erased.</em>
              ) : (
                <MarkedText stretches={row.stretches} language={row.language} />
              )}
            </p>
            <Facts row={row} />
          </div>
          <a className="queue__open" href={href(row.id)} data-open>
            Open
            <span className="govuk-visually-hidden"> this text about {row.providerName ?? aboutInWords(row.kind)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Facts({ row }: { row: QueueRow }) {
  const language = row.language === "en" && row.languageSure ? null : languageInWords(row.language)
  return (
    <>
      <p className="queue__facts">
        <span>{row.providerName ?? aboutInWords(row.kind)}</span>
        {row.kind === "words" ? null : <span>{KIND_WORDS[row.kind]}</span>}
        <span>
          {row.state === "waiting" || row.state === "asked" ? `waited ${row.waited}` : STATE_WORDS[row.state]}
        </span>
        {row.published ? <span>published</span> : null}
        {language === null ? null : (
          <span className="tag">
            {language}
            {row.languageSure ? "" : row.language === null ? "" : " – not sure"}
          </span>
        )}
        {row.alike === null ? null : (
          <span className={`tag tag--${row.alike}`}>
            {row.alike === "copy-paste" ? "copy-paste" : "others are alike"}
          </span>
        )}
        {row.state === "asked" ? <span className="tag tag--asked">a colleague is asked</span> : null}
        {row.claimerName ? <span className="tag tag--taken">{row.claimerName} is at it</span> : null}
        {row.mine ? <span className="tag tag--mine">you are at it</span> : null}
      </p>
      {row.state === "asked" && row.note ? <p className="queue__note">Asked: “{row.note}”</p> : null}
      {row.state === "declined" && row.reason ? (
        <p className="queue__note">{declineReason(row.reason)?.forModerator ?? row.reason}</p>
      ) : null}
    </>
  )
}
