import { date, index, integer, text, uuid } from "drizzle-orm/pg-core"
import { IDEA_STATES } from "#app/domain/ideas/state.ts"
import { bytes } from "../columns.ts"
import { casework } from "../rooms.ts"

/**
 * Ideas for what the campaign should do next. No account, no signature, and no time finer than the month of sending. An
 * erased one keeps a bare row, so that its address never means another.
 */
export const ideas = casework.table(
  "ideas",
  {
    /** Also its name in public addresses. */
    id: uuid().primaryKey().defaultRandom(),
    /** HMAC of the receipt: the only way in for whoever sent it. Null once it is erased. */
    receiptMark: bytes().unique(),
    /** Its name in the moderators' queue. */
    item: uuid().notNull().unique(),
    /** As it was sent, and once it is published as it was published; null while it is not, and once it is erased. */
    text: text(),
    state: text({ enum: IDEA_STATES }).notNull().default("waiting"),
    /** Rises with every move: whoever looks at an older one is told. */
    version: integer().notNull().default(1),
    /** By its first day. */
    sentIn: date({ mode: "string" }).notNull(),
    /** Code of a moderator's reason, where it was not published. */
    refusalReason: text(),
  },
  (table) => [index("ideas_state").on(table.state)],
)
