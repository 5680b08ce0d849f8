import { index, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { CAMPAIGN_TEXTS, DEMAND_STATUSES } from "#app/domain/campaign/text.ts"
import { staff } from "../office/staff.ts"
import { campaign } from "../rooms.ts"

/** Every version of a text of /campaign that the office wrote. The newest is what stands there. */
export const textVersions = campaign.table(
  "text_versions",
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text({ enum: CAMPAIGN_TEXTS }).notNull(),
    title: text().notNull(),
    /** Markdown, as is the evidence. */
    body: text().notNull(),
    status: text({ enum: DEMAND_STATUSES }),
    evidence: text(),
    writtenBy: uuid()
      .notNull()
      .references(() => staff.id),
    writtenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index("text_versions_name").on(table.name, table.writtenAt)],
)
