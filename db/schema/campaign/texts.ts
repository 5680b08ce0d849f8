import { integer, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { CAMPAIGN_TEXTS, DEMAND_STATUSES } from "#app/domain/campaign/text.ts"
import { staff } from "../office/staff.ts"
import { campaign } from "../rooms.ts"

/** Every version of every text of the campaign's page, as the office wrote it. Rows are never changed. */
export const textVersions = campaign.table(
  "text_versions",
  {
    name: text({ enum: CAMPAIGN_TEXTS }).notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    /** Markdown. */
    body: text().notNull(),
    /** Of a demand: what it has come to, and by what evidence (Markdown). */
    status: text({ enum: DEMAND_STATUSES }),
    evidence: text(),
    writtenBy: uuid()
      .notNull()
      .references(() => staff.id),
    writtenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.version] })],
)
