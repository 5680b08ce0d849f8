import { date, index, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { HAND_OVER_WAYS } from "#app/domain/complaints/hand-over.ts"
import { casework } from "../rooms.ts"
import { complaints } from "./complaints.ts"

/** Cases that went to a provider together: in its portal, in one letter or behind one link. */
export const handOvers = casework.table(
  "hand_overs",
  {
    id: uuid().primaryKey().defaultRandom(),
    provider: text().notNull(),
    way: text({ enum: HAND_OVER_WAYS }).notNull(),
    /** The representative's address at work, or the complaints address that the letter went to; empty for the portal. */
    recipient: text().notNull(),
    madeOn: date({ mode: "string" }).notNull(),
    /** The first day on which somebody of the provider opened one of its cases in the portal; nobody's name. */
    seenOn: date({ mode: "string" }),
  },
  (table) => [index("hand_overs_provider").on(table.provider)],
)

/** Which cases were in it. */
export const handedCases = casework.table(
  "handed_cases",
  {
    handOver: uuid()
      .notNull()
      .references(() => handOvers.id, { onDelete: "cascade" }),
    complaint: uuid()
      .notNull()
      .references(() => complaints.id, { onDelete: "cascade" }),
  },
  (table) => [primaryKey({ columns: [table.handOver, table.complaint] })],
)

/** To which action of its recovery plan a provider says that a case belongs. The provider's own note: public nowhere. */
export const complaintActions = casework.table("complaint_actions", {
  complaint: uuid()
    .primaryKey()
    .references(() => complaints.id, { onDelete: "cascade" }),
  action: text().notNull(),
})
