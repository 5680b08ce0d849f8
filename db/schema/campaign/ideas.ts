import { date, index, integer, text, uuid } from "drizzle-orm/pg-core"
import { IDEA_STATES } from "#app/domain/campaign/idea-state.ts"
import { bytes } from "../columns.ts"
import { campaign } from "../rooms.ts"

/** Ideas for what the campaign should do next. No account, and no time finer than a month. */
export const ideas = campaign.table(
  "ideas",
  {
    /** Also its name in public addresses. */
    id: uuid().primaryKey().defaultRandom(),
    /** HMAC of the receipt: the only way in for whoever sent it. Null once it is erased. */
    receiptMark: bytes().unique(),
    /** Its name in the moderators' queue. */
    item: uuid().notNull().unique(),
    text: text(),
    state: text({ enum: IDEA_STATES }).notNull().default("waiting"),
    version: integer().notNull().default(1),
    /** By its first day. */
    sentIn: date({ mode: "string" }).notNull(),
    /** Code of a moderator's reason, where it was not published. */
    refusalReason: text(),
  },
  (table) => [index("ideas_state").on(table.state)],
)
