import { date, index, integer, primaryKey, text } from "drizzle-orm/pg-core"
import { CAMPAIGN_TEXTS } from "#app/domain/campaign/text.ts"
import { READ_FIRST_STATES } from "#app/domain/portal/read-first.ts"
import { casework } from "../rooms.ts"

/** What providers pledge, as they sent it last; what everybody reads is in published.pledges. */
export const pledges = casework.table(
  "pledges",
  {
    provider: text().notNull(),
    demand: text({ enum: CAMPAIGN_TEXTS }).notNull(),
    state: text({ enum: READ_FIRST_STATES }).notNull(),
    /** Rises with each change of either side; a form that knows an older one is refused. */
    version: integer().notNull().default(1),
    words: text().notNull(),
    fromDay: date({ mode: "string" }).notNull(),
    evidenceLink: text(),
    evidenceWords: text(),
    /** Why the office sent it back. */
    refusal: text(),
    /** The day on which it was sent last, for the office's clock. */
    sentOn: date({ mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.demand] }), index("pledges_state").on(table.state)],
)
