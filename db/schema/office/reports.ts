import { date, index, text, uuid } from "drizzle-orm/pg-core"
import { REPORT_OUTCOMES } from "#app/domain/moderation/report.ts"
import { bytes } from "../columns.ts"
import { office } from "../rooms.ts"

/** "Report this": somebody without an account thinks that published words should be looked at again. */
export const reports = office.table(
  "reports",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The public name of the words. */
    item: uuid().notNull(),
    /** Code of the form's list. */
    reason: text().notNull(),
    /** Sealed with a key outside the database; erased when the report is dealt with. */
    words: bytes(),
    toldOn: date({ mode: "string" }).notNull(),
    /** How it was dealt with; null while it waits. */
    outcome: text({ enum: REPORT_OUTCOMES }),
    doneOn: date({ mode: "string" }),
  },
  (table) => [index("reports_item").on(table.item)],
)
