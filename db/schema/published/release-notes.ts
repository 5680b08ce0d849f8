import { date, integer, text } from "drizzle-orm/pg-core"
import { releases } from "../releases.ts"
import { published } from "../rooms.ts"

/** What the office says to everybody about one monthly update, where there is something to say. */
export const releaseNotes = published.table("release_notes", {
  release: integer()
    .primaryKey()
    .references(() => releases.number),
  note: text().notNull(),
  writtenOn: date({ mode: "string" }).notNull(),
})
