import { boolean, date, index, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core"
import { PUBLIC_STATES, SUGGESTION_MOVERS } from "#app/domain/suggestions/state.ts"
import { published } from "../rooms.ts"

/** Suggestions as everybody may read them. */
export const publishedSuggestions = published.table(
  "suggestions",
  {
    id: uuid().primaryKey(),
    /** Null: for all providers. */
    provider: text(),
    text: text().notNull(),
    /** BCP 47; null: not known. */
    language: text(),
    /** Of one that was joined with another: its last before that. */
    state: text({ enum: PUBLIC_STATES }).notNull(),
    plannedFor: date({ mode: "string" }),
    /** Supports, rounded down to tens. */
    tens: integer().notNull().default(0),
    /** The month in which it was published and that of its last move, by their first days. */
    publishedIn: date({ mode: "string" }).notNull(),
    movedIn: date({ mode: "string" }).notNull(),
    /** The suggestion in which this one goes on: its address leads there, and no list has it. */
    mergedInto: uuid(),
  },
  (table) => [
    index("published_suggestions_provider").on(table.provider),
    index("published_suggestions_merged").on(table.mergedInto),
  ],
)

/** What happened to a suggestion, month by month, with the words that the office let through. */
export const suggestionMoves = published.table(
  "suggestion_moves",
  {
    suggestion: uuid()
      .notNull()
      .references(() => publishedSuggestions.id, { onDelete: "cascade" }),
    number: smallint().notNull(),
    /** Null: it moved nowhere, and somebody said something. */
    to: text({ enum: PUBLIC_STATES }),
    by: text({ enum: SUGGESTION_MOVERS }).notNull(),
    /** By its first day. */
    month: date({ mode: "string" }).notNull(),
    words: text(),
    /** Whether the words say how far it is. */
    isProgress: boolean().notNull().default(false),
    /** The address of a page that the provider gave as evidence. */
    evidence: text(),
    plannedFor: date({ mode: "string" }),
  },
  (table) => [primaryKey({ columns: [table.suggestion, table.number] })],
)
