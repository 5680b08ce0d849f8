import { index, integer, text, uuid } from "drizzle-orm/pg-core"
import { WORD_PARTS } from "#app/domain/moderation/item.ts"
import { releases } from "../releases.ts"
import { published } from "../rooms.ts"

/** What people wrote, read by the office and published by five or more of a unit together; no stars beside it. */
export const publishedWords = published.table(
  "words",
  {
    /** Drawn by lot for the public: it leads to no row of the sealed room. */
    id: uuid().primaryKey().defaultRandom(),
    unit: text().notNull(),
    provider: text(),
    area: text().notNull(),
    programme: text().notNull(),
    part: text({ enum: WORD_PARTS }).notNull(),
    /** With [removed] where something was taken out; null where the statement stands in its place. */
    text: text(),
    /** What the office says in place of words that were taken down, or beside words it changed later. */
    statement: text(),
    /** BCP 47; null: not known. */
    language: text(),
    quarter: text().notNull(),
    /** The release with which it came out. */
    release: integer()
      .notNull()
      .references(() => releases.number),
  },
  (table) => [index("words_provider").on(table.provider, table.release)],
)
