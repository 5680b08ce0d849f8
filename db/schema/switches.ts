import { boolean, date, text } from "drizzle-orm/pg-core"
import { SWITCHES } from "#app/domain/switch.ts"
import { published } from "./rooms.ts"

/**
 * What the office has paused, with its words for everybody. A switch without a row was never touched. The room is
 * published, so that every process learns of a change as it learns of every other: by the edition.
 */
export const switches = published.table("switches", {
  name: text({ enum: SWITCHES }).primaryKey(),
  paused: boolean().notNull(),
  /** Plain text, for the strip and for the page that is closed; empty where nothing is paused. */
  message: text().notNull(),
  /** The day of the last change. */
  since: date({ mode: "string" }).notNull(),
})
