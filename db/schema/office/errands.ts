import { jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { ERRAND_KINDS, ERRAND_STATES, type ErrandAsked, type ErrandResult } from "#app/domain/office/errand.ts"
import { office } from "../rooms.ts"
import { staff } from "./staff.ts"

/**
 * What the office asks of the sealed room, which it cannot enter: the tally's own process does it, and answers with no
 * more than the rules of publishing allow.
 */
export const errands = office.table("errands", {
  id: uuid().primaryKey().defaultRandom(),
  kind: text({ enum: ERRAND_KINDS }).notNull(),
  staff: uuid()
    .notNull()
    .references(() => staff.id),
  askedAt: timestamp({ withTimezone: true }).notNull(),
  input: jsonb().$type<ErrandAsked>().notNull(),
  state: text({ enum: ERRAND_STATES }).notNull().default("asked"),
  result: jsonb().$type<ErrandResult>(),
  finishedAt: timestamp({ withTimezone: true }),
})
