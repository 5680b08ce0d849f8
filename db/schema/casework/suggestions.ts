import { date, index, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core"
import { SAY_STATES, SAYINGS } from "#app/domain/suggestions/provider-say.ts"
import { SUGGESTION_STATES } from "#app/domain/suggestions/state.ts"
import { bytes } from "../columns.ts"
import { casework } from "../rooms.ts"

/**
 * Suggestions. No account, and no time finer than the month of sending. An erased one keeps a bare row, so that its
 * address never means another.
 */
export const suggestions = casework.table(
  "suggestions",
  {
    /** Also its name in public addresses. */
    id: uuid().primaryKey().defaultRandom(),
    /** HMAC of the receipt: the only way in for whoever sent it. Null once it is erased. */
    receiptMark: bytes().unique(),
    /** Its name in the moderators' queue. */
    item: uuid().notNull().unique(),
    /** Whom it is for; null: all providers. */
    provider: text(),
    /** As it was sent, and once it is published as it was published; null while it is not, and once it is erased. */
    text: text(),
    state: text({ enum: SUGGESTION_STATES }).notNull().default("waiting"),
    /** Rises with every move: whoever looks at an older one is told. */
    version: integer().notNull().default(1),
    /** By its first day. */
    sentIn: date({ mode: "string" }).notNull(),
    /** Code of a moderator's reason, where it was not published. */
    refusalReason: text(),
    plannedFor: date({ mode: "string" }),
    /** The suggestion that this one was joined with. */
    mergedInto: uuid(),
  },
  (table) => [index("suggestions_state").on(table.state), index("suggestions_provider").on(table.provider)],
)

/** What a provider said to a suggestion, in its portal or behind a link; its words are public only once the office let them through. */
export const suggestionSays = casework.table(
  "suggestion_says",
  {
    suggestion: uuid()
      .notNull()
      .references(() => suggestions.id, { onDelete: "cascade" }),
    number: smallint().notNull(),
    saying: text({ enum: SAYINGS }).notNull(),
    words: text().notNull(),
    /** The address of a page that shows that it is done. */
    evidence: text(),
    plannedFor: date({ mode: "string" }),
    /** By its first day. */
    saidIn: date({ mode: "string" }).notNull(),
    state: text({ enum: SAY_STATES }).notNull(),
    /** Why the office did not let it through, as the provider reads it. */
    refusal: text(),
  },
  (table) => [primaryKey({ columns: [table.suggestion, table.number] })],
)

/** That a suggestion went to its provider by a link; the link itself is signed and stored nowhere. */
export const suggestionLinks = casework.table(
  "suggestion_links",
  {
    id: uuid().primaryKey().defaultRandom(),
    suggestion: uuid()
      .notNull()
      .references(() => suggestions.id, { onDelete: "cascade" }),
    /** An address of the provider's own. */
    recipient: text().notNull(),
    madeOn: date({ mode: "string" }).notNull(),
  },
  (table) => [index("suggestion_links_suggestion").on(table.suggestion)],
)
