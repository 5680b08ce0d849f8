import { boolean, date, index, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core"
import { CREDENTIALS, PASSINGS, RAISINGS, WRITERS } from "#app/domain/complaints/complaint.ts"
import { COMPLAINT_EVENTS } from "#app/domain/complaints/event.ts"
import { COMPLAINT_KINDS } from "#app/domain/complaints/kind.ts"
import { COMPLAINT_STATES, MOVERS } from "#app/domain/complaints/state.ts"
import { STAGES } from "#app/domain/rating.ts"
import { JURISDICTIONS } from "#app/domain/working-time/bank-holidays.ts"
import { bytes } from "../columns.ts"
import { staff } from "../office/staff.ts"
import { casework } from "../rooms.ts"

/**
 * Complaints. No account, no time finer than a day, and the words sealed with a key outside the database. An erased one
 * keeps its row, for the counts, with nothing of its words and no receipt.
 */
export const complaints = casework.table(
  "complaints",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** What everybody calls the case; drawn at random, so that it counts nothing. */
    reference: text().notNull().unique(),
    /** HMAC of the receipt: the only way in for whoever filed it. Null once it is erased. */
    receiptMark: bytes().unique(),
    unit: text().notNull(),
    programme: text().notNull(),
    area: text().notNull(),
    /** Null: a subcontractor that is not listed. */
    provider: text(),
    /** Null: the register does not name the prime. */
    prime: text(),
    /** What the unit was called on the day of filing; the register may have renamed it since. */
    name: text().notNull(),
    /** Whose bank holidays its clocks follow. */
    jurisdiction: text({ enum: JURISDICTIONS }).notNull(),
    kinds: text({ enum: COMPLAINT_KINDS }).array().notNull(),
    stage: text({ enum: STAGES }),
    /** By its first day; null: long ago, or not said. */
    happenedIn: date({ mode: "string" }),
    raised: text({ enum: RAISINGS }).notNull(),
    passing: text({ enum: PASSINGS }).notNull(),
    credential: text({ enum: CREDENTIALS }).notNull(),
    /** Sealed: happened, effect, remedy. Null once it is erased. */
    narrative: bytes(),
    /** Sealed: the same as it went to the provider, where the office took something out. */
    passed: bytes(),
    state: text({ enum: COMPLAINT_STATES }).notNull(),
    /** Rises with every move: whoever looks at an older one is told. */
    version: integer().notNull().default(1),
    filedOn: date({ mode: "string" }).notNull(),
    acknowledgedOn: date({ mode: "string" }),
    /** When it last went to the provider, and when that was answered. */
    sentOn: date({ mode: "string" }),
    answeredOn: date({ mode: "string" }),
    resolvedOn: date({ mode: "string" }),
    lastMoveOn: date({ mode: "string" }).notNull(),
    /** Twelve months after this day everything is erased. */
    lastMessageOn: date({ mode: "string" }).notNull(),
    /** The official clock: when the complainant says they sent it in their own name, and the provider's final response. */
    ownNameOn: date({ mode: "string" }),
    finalResponseOn: date({ mode: "string" }),
    /** Whether the complainant has said, weeks after "resolved", that it held. */
    held: boolean().notNull().default(false),
    /** Of the office: who looks after it. */
    assigned: uuid().references(() => staff.id),
    /** A reason of the office's list, where it was not taken on. */
    declineReason: text(),
    /** By the office's published criteria; null: not judged. */
    upheld: boolean(),
    /** The reference of the complaint that this one is counted with. */
    mergedInto: text(),
  },
  (table) => [
    index("complaints_state").on(table.state),
    index("complaints_unit").on(table.unit),
    index("complaints_provider").on(table.provider),
  ],
)

/** What was written in a case, sealed. Numbered within it, because days alone do not order. */
export const complaintMessages = casework.table(
  "complaint_messages",
  {
    complaint: uuid()
      .notNull()
      .references(() => complaints.id, { onDelete: "cascade" }),
    number: smallint().notNull(),
    writer: text({ enum: WRITERS }).notNull(),
    writtenOn: date({ mode: "string" }).notNull(),
    text: bytes().notNull(),
    /** A provider's final response: it opens the way to the examiner. */
    isFinal: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.complaint, table.number] })],
)

/** What happened in a case, and by whom; never words. */
export const complaintEvents = casework.table(
  "complaint_events",
  {
    complaint: uuid()
      .notNull()
      .references(() => complaints.id, { onDelete: "cascade" }),
    number: smallint().notNull(),
    event: text({ enum: COMPLAINT_EVENTS }).notNull(),
    by: text({ enum: MOVERS }).notNull(),
    happenedOn: date({ mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.complaint, table.number] })],
)
