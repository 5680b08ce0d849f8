import { boolean, date, primaryKey, text } from "drizzle-orm/pg-core"
import { CAMPAIGN_TEXTS } from "#app/domain/campaign/text.ts"
import { PLEDGE_MARKS } from "#app/domain/pledges/pledge.ts"
import { published } from "../rooms.ts"

/** What providers pledge of the campaign's demands, and what the office found of it. */
export const publishedPledges = published.table(
  "pledges",
  {
    provider: text().notNull(),
    demand: text({ enum: CAMPAIGN_TEXTS }).notNull(),
    /** Null: the provider took it back. That it did so, and what the office found before, stays. */
    words: text(),
    fromDay: date({ mode: "string" }).notNull(),
    evidenceLink: text(),
    evidenceWords: text(),
    publishedOn: date({ mode: "string" }).notNull(),
    /** The day of the last change of its words, or on which it was taken back. */
    changedOn: date({ mode: "string" }),
    mark: text({ enum: PLEDGE_MARKS }),
    reasons: text(),
    markedOn: date({ mode: "string" }),
    /** Whether the pledge has changed since it was marked. */
    isMarkOlder: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.provider, table.demand] })],
)
