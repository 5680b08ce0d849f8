import { date, index, text, uuid } from "drizzle-orm/pg-core"
import { FIGURE_KINDS } from "#app/domain/release/figure.ts"
import { published } from "../rooms.ts"

/** What the office says in public beside a score: that it was challenged, and what was found. Never changed. */
export const publicNotes = published.table(
  "public_notes",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text({ enum: ["stands", "to-be-corrected"] }).notNull(),
    /** The figure that it is about, as `published.figures` names it. */
    subjectKind: text({ enum: FIGURE_KINDS }).notNull(),
    subjectKey: text().notNull(),
    /** On whose page it stands. */
    provider: text().notNull(),
    day: date({ mode: "string" }).notNull(),
    text: text().notNull(),
  },
  (table) => [index("public_notes_provider").on(table.provider)],
)
