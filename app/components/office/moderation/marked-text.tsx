import { MARK_WORDS, type Stretch } from "#app/domain/moderation/mark.ts"
import { WithGaps } from "../../words/with-gaps.tsx"

/** A text with what may give somebody away marked, by a line, a colour and, for those who hear it, a word. */
export function MarkedText({ stretches, language }: { stretches: readonly Stretch[]; language: string | null }) {
  return (
    <span lang={language ?? undefined} dir="auto" className="marked-text">
      {stretches.map((stretch, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text have no name but their place, and never change it
        <OneStretch key={place} {...stretch} />
      ))}
    </span>
  )
}

function OneStretch({ text, kind }: Stretch) {
  if (kind === null) return <WithGaps text={text} />
  return (
    <mark className={`mark mark--${kind}`} title={MARK_WORDS[kind]}>
      {text}
      <span className="govuk-visually-hidden"> ({MARK_WORDS[kind]})</span>
    </mark>
  )
}
