import { bigint, date, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { ACTS, MP_REPLIES } from "#app/domain/campaign/act.ts"
import { campaign } from "../rooms.ts"
import { supporters } from "./supporters.ts"

/** How often somebody said "I did this", by the month. Nothing of who. */
export const actCounts = campaign.table(
  "act_counts",
  {
    act: text({ enum: ACTS }).notNull(),
    /** By its first day. */
    month: date({ mode: "string" }).notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.act, table.month] })],
)

/**
 * Letters to MPs, as far as one must know of them that no two are alike: keyed hashes of the rarest of their runs of
 * words. The words themselves are not kept.
 */
export const letterPrints = campaign.table(
  "letter_prints",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** By its first day. */
    madeIn: date({ mode: "string" }).notNull(),
    prints: bigint({ mode: "bigint" }).array().notNull(),
  },
  (table) => [index("letter_prints_prints").using("gin", table.prints)],
)

/** Supporters who wrote to their MP and want to be asked, once, whether there was an answer. */
export const mpLetters = campaign.table("mp_letters", {
  supporter: uuid()
    .primaryKey()
    .references(() => supporters.id, { onDelete: "cascade" }),
  wroteOn: date({ mode: "string" }).notNull(),
  askedOn: date({ mode: "string" }),
  answer: text({ enum: MP_REPLIES }),
})
