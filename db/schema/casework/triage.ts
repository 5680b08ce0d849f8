import { date, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core"
import { SAFEGUARDING_DEED_NAMES } from "#app/domain/complaints/safeguarding.ts"
import { SEVERITIES } from "#app/domain/complaints/severity.ts"
import { bytes } from "../columns.ts"
import { staff } from "../office/staff.ts"
import { casework } from "../rooms.ts"
import { complaints } from "./complaints.ts"

/** How serious a caseworker found a complaint. Of the office alone; goes when the complaint is erased. */
export const triage = casework.table("triage", {
  complaint: uuid()
    .primaryKey()
    .references(() => complaints.id, { onDelete: "cascade" }),
  severity: text({ enum: SEVERITIES }).notNull(),
  /** A criterion of the office's list. */
  criterion: text().notNull(),
})

/** What was done where somebody may be in danger. The note is sealed; goes when the complaint is erased. */
export const safeguardingNotes = casework.table(
  "safeguarding_notes",
  {
    complaint: uuid()
      .notNull()
      .references(() => complaints.id, { onDelete: "cascade" }),
    number: smallint().notNull(),
    done: text({ enum: SAFEGUARDING_DEED_NAMES }).notNull(),
    note: bytes().notNull(),
    staff: uuid()
      .notNull()
      .references(() => staff.id),
    doneOn: date({ mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.complaint, table.number] })],
)
