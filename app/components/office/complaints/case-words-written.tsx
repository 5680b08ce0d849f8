import type { Narrative, NarrativePart } from "#app/domain/complaints/complaint.ts"
import { NARRATIVE_PARTS } from "#app/domain/complaints/redaction.ts"
import { MARK_WORDS, type Mark, stretchesOf } from "#app/domain/moderation/mark.ts"

export const PART_WORDS: Readonly<Record<NarrativePart, string>> = {
  happened: "What happened",
  effect: "What it did to them",
  remedy: "What would put it right",
}

/** The complaint in the person's words, with what may give somebody away marked. */
export function WrittenWords({
  narrative,
  marks,
}: {
  narrative: Narrative
  marks: Readonly<Record<NarrativePart, readonly Mark[]>>
}) {
  return (
    <div className="written">
      {NARRATIVE_PARTS.map((part) =>
        narrative[part] === "" ? null : (
          <section key={part}>
            <h3>{PART_WORDS[part]}</h3>
            <p className="as-typed" dir="auto">
              {stretchesOf(narrative[part], marks[part]).map(({ text, kind }, place) =>
                kind === null ? (
                  text
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text never change places
                  <mark key={place} className="mark" title={MARK_WORDS[kind]}>
                    {text}
                    <span className="govuk-visually-hidden"> ({MARK_WORDS[kind]})</span>
                  </mark>
                ),
              )}
            </p>
          </section>
        ),
      )}
    </div>
  )
}
