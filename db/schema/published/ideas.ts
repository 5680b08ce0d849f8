import { date, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core"
import { PUBLIC_IDEA_STATES } from "#app/domain/ideas/state.ts"
import { published } from "../rooms.ts"

/** Ideas for the campaign as everybody may read them. */
export const publishedIdeas = published.table("ideas", {
  id: uuid().primaryKey(),
  text: text().notNull(),
  /** BCP 47; null: not known. */
  language: text(),
  state: text({ enum: PUBLIC_IDEA_STATES }).notNull(),
  /** Supports, rounded down to tens. */
  tens: integer().notNull().default(0),
  /** The month in which it was published and that of its last move, by their first days. */
  publishedIn: date({ mode: "string" }).notNull(),
  movedIn: date({ mode: "string" }).notNull(),
})

/** What became of an idea, month by month, with the office's words. */
export const ideaMoves = published.table(
  "idea_moves",
  {
    idea: uuid()
      .notNull()
      .references(() => publishedIdeas.id, { onDelete: "cascade" }),
    number: smallint().notNull(),
    to: text({ enum: PUBLIC_IDEA_STATES }).notNull(),
    /** By its first day. */
    month: date({ mode: "string" }).notNull(),
    words: text(),
  },
  (table) => [primaryKey({ columns: [table.idea, table.number] })],
)

/** Ideas that stood on the site and do not any more: their addresses say so, and nothing else is left of them there. */
export const ideasGone = published.table("ideas_gone", { id: uuid().primaryKey() })
