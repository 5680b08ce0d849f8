import { date, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { campaign } from "../rooms.ts"

/** How often we were asked in a month to send a provider the demands. Nothing of who. Erased once it is sent. */
export const handOverAsks = campaign.table(
  "hand_over_asks",
  {
    /** The provider's slug. */
    provider: text().notNull(),
    /** By its first day. */
    month: date({ mode: "string" }).notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.month] })],
)

/** Letters with the demands that the campaign sent to providers. */
export const demandLetters = campaign.table("demand_letters", {
  id: uuid().primaryKey().defaultRandom(),
  /** The provider's slug. */
  provider: text().notNull(),
  /** Name and address as they stood on the letter. */
  recipient: text().notNull(),
  sentOn: date({ mode: "string" }).notNull(),
  /** How many had asked, in whole tens; 0: fewer than ten. */
  askedTens: integer().notNull(),
  answeredOn: date({ mode: "string" }),
  /** What they answered, in the office's words. */
  answer: text(),
})
