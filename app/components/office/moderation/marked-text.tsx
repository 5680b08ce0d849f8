import { Fragment } from "react"
import { REMOVED } from "#app/domain/moderation/edit.ts"
import { MARK_WORDS, type Stretch } from "#app/domain/moderation/mark.ts"

/** A text with what may give somebody away marked, by a line, a colour and, for those who hear it, a word. */
export function MarkedText({ stretches, language }: { stretches: readonly Stretch[]; language: string | null }) {
  return (
    <span lang={language ?? undefined} dir="auto" className="marked-text">
      {stretches.map(({ text, kind }, place) =>
        kind === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text never change places
          <WithGaps key={place} text={text} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text never change places
          <mark key={place} className={`mark mark--${kind}`} title={MARK_WORDS[kind]}>
            {text}
            <span className="govuk-visually-hidden"> ({MARK_WORDS[kind]})</span>
          </mark>
        ),
      )}
    </span>
  )
}

/** Words with [removed] set apart from them. */
export function WithGaps({ text }: { text: string }) {
  const parts = text.split(REMOVED)
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
    <Fragment key={place}>
      {place > 0 ? <span className="removed">{REMOVED}</span> : null}
      {part}
    </Fragment>
  ))
}
