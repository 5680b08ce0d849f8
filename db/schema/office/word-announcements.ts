import { date, index, text, uuid } from "drizzle-orm/pg-core"
import { QUERY_OUTCOMES, QUERY_REASONS } from "#app/domain/announcements/fact-query.ts"
import { WORD_PARTS } from "#app/domain/moderation/item.ts"
import { office } from "../rooms.ts"
import { moderationItems } from "./moderation-items.ts"
import { staff } from "./staff.ts"

/**
 * Words that a provider's team may read before they appear, as they stood on the day of announcing. The copy stays as it
 * is until the release, whatever becomes of the text: a list that changed in between would tell on which day its author
 * came back, or a moderator thought again.
 */
export const wordAnnouncements = office.table(
  "word_announcements",
  {
    /** Drawn by lot: it leads to no row of the sealed room. */
    id: uuid().primaryKey().defaultRandom(),
    item: uuid()
      .notNull()
      .unique()
      .references(() => moderationItems.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    area: text().notNull(),
    part: text({ enum: WORD_PARTS }).notNull(),
    text: text().notNull(),
    language: text(),
    announcedOn: date({ mode: "string" }).notNull(),
    /** The day of the release that they appear with. */
    forRelease: date({ mode: "string" }).notNull(),
  },
  (table) => [index("word_announcements_provider").on(table.provider)],
)

/** What a provider says is wrong with a text that was announced to it. It outlives the announcement, until it is answered. */
export const factQueries = office.table(
  "fact_queries",
  {
    id: uuid().primaryKey().defaultRandom(),
    item: uuid()
      .notNull()
      .unique()
      .references(() => moderationItems.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    reason: text({ enum: QUERY_REASONS }).notNull(),
    words: text().notNull(),
    askedOn: date({ mode: "string" }).notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => staff.id),
    /** Null while it is open. */
    outcome: text({ enum: QUERY_OUTCOMES }),
    /** What the office says to it, as the provider reads it. */
    answer: text(),
    closedOn: date({ mode: "string" }),
  },
  (table) => [index("fact_queries_provider").on(table.provider)],
)
