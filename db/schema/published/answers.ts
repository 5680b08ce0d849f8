import { date, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { published } from "../rooms.ts"
import { publishedWords } from "./words.ts"

/** Providers' answers to published texts, one for each. Never who of the provider wrote it. */
export const publishedAnswers = published.table(
  "answers",
  {
    text: uuid()
      .primaryKey()
      .references(() => publishedWords.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    /** Null: the provider took it back. */
    words: text(),
    answeredOn: date({ mode: "string" }).notNull(),
    /** The day of the last change of its words, or on which it was taken back. */
    changedOn: date({ mode: "string" }),
  },
  (table) => [index("published_answers_provider").on(table.provider, table.answeredOn)],
)

/** What an answer said before. */
export const answerVersions = published.table(
  "answer_versions",
  {
    text: uuid()
      .notNull()
      .references(() => publishedAnswers.text, { onDelete: "cascade" }),
    number: integer().notNull(),
    words: text().notNull(),
    /** The day on which other words took its place. */
    until: date({ mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.text, table.number] })],
)

/** Providers for whom somebody answers here; kept up to date by a trigger on office.representatives. */
export const representedProviders = published.table("represented_providers", {
  provider: text().primaryKey(),
})
