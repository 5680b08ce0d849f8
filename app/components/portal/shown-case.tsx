import { monthInWords } from "#app/domain/calendar.ts"
import type { NarrativePart } from "#app/domain/complaints/complaint.ts"
import { KIND_WORDS } from "#app/domain/complaints/kind.ts"
import { RAISED_WORDS } from "#app/domain/complaints/provider-letter.ts"
import type { ShownToProvider } from "#app/domain/complaints/shown.ts"
import { WithGaps } from "../words/with-gaps.tsx"

/** The parts of the words as a provider reads them. */
export const SHOWN_PARTS = [
  { part: "happened", name: "What happened" },
  { part: "effect", name: "What it did to them" },
  { part: "remedy", name: "What would put it right" },
] as const satisfies readonly Readonly<{ part: NarrativePart; name: string }>[]

/** Exactly what a complainant allowed a provider to see, and nothing else of the case. */
export function ShownCase({ shown: { kinds, details } }: { shown: ShownToProvider }) {
  return (
    <div className="shown-case">
      <p>
        <b>What kind of thing:</b> {kinds.map((kind) => KIND_WORDS[kind].name).join("; ")}
      </p>
      {details === null ? (
        <p className="muted">The person did not want more than this to be passed on.</p>
      ) : (
        <>
          <p>
            <b>When:</b> {details.happenedIn === null ? "not said" : monthInWords(details.happenedIn)}.{" "}
            {RAISED_WORDS[details.raised]}
          </p>
          {SHOWN_PARTS.map(({ part, name }) =>
            details.narrative[part] === "" ? null : (
              <section key={part}>
                <h3>{name}</h3>
                <p className="as-written" dir="auto">
                  <WithGaps text={details.narrative[part]} />
                </p>
              </section>
            ),
          )}
        </>
      )}
    </div>
  )
}
