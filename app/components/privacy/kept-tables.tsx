import { KEPT_PARTS, type KeptPart } from "#app/domain/kept/kept-row.ts"
import { KEPT_ROWS } from "#app/domain/kept-data.ts"
import { SentenceTable } from "../sentence-table.tsx"

const HEADINGS = ["What", "What it holds", "Why", "How long", "How to erase it"] as const

const CAPTIONS = {
  account: "Your account",
  pass: "Rating passes",
  rating: "Ratings",
  told: "What people tell us",
  campaign: "The campaign",
  office: "The office",
  running: "In passing, in no table",
} as const satisfies Record<KeptPart, string>

/** Everything that is kept, part by part. */
export function KeptTables() {
  return (
    <>
      {KEPT_PARTS.map((part) => (
        <section key={part} aria-labelledby={`kept-${part}`}>
          <h3 id={`kept-${part}`}>{CAPTIONS[part]}</h3>
          <SentenceTable
            caption={`${CAPTIONS[part]}: what is kept, why, and how long`}
            isCaptionHidden
            headings={HEADINGS}
            rows={KEPT_ROWS.filter((row) => row.part === part).map(({ name, what, why, howLong, erase }) => ({
              name,
              cells: [what, why, howLong, erase],
            }))}
          />
        </section>
      ))}
    </>
  )
}
