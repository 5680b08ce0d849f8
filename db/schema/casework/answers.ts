import { index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { ANSWER_STATES } from "#app/domain/answers/state.ts"
import { moderationItems } from "../office/moderation-items.ts"
import { staff } from "../office/staff.ts"
import { publishedWords } from "../published/words.ts"
import { casework } from "../rooms.ts"

/** What providers write in answer to published texts, one for each; what everybody reads is in published.answers. */
export const answers = casework.table(
  "answers",
  {
    /** The published text. What its author takes back takes the answer along. */
    text: uuid()
      .primaryKey()
      .references(() => publishedWords.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    words: text().notNull(),
    state: text({ enum: ANSWER_STATES }).notNull(),
    /** Rises with each change; a form that knows an older one is refused. */
    version: integer().notNull().default(1),
    /** Its name in the moderators' queue, since it was last sent. */
    item: uuid().unique(),
    /** Code of decline-reasons.ts, where the office sent it back. */
    returnedFor: text(),
    /** Who wrote it last; never shown to anybody but the team. */
    person: uuid()
      .notNull()
      .references(() => staff.id),
  },
  (table) => [index("answers_provider").on(table.provider)],
)

/**
 * What was ever sent in answer to a text, by its name in the moderators' queue. On the fast track several may be public, the
 * earlier ones as history, before any of them is read: a verdict has to find its words whatever was written since.
 */
export const sentAnswers = casework.table("sent_answers", {
  item: uuid()
    .primaryKey()
    .references(() => moderationItems.id, { onDelete: "cascade" }),
  text: uuid()
    .notNull()
    .references(() => publishedWords.id, { onDelete: "cascade" }),
})

/** Texts that a provider has read and lays aside without an answer. */
export const wordsSeen = casework.table(
  "words_seen",
  {
    provider: text().notNull(),
    text: uuid()
      .notNull()
      .references(() => publishedWords.id, { onDelete: "cascade" }),
  },
  (table) => [primaryKey({ columns: [table.provider, table.text] })],
)
