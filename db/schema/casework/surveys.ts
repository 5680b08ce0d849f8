import { date, index, integer, text, uuid } from "drizzle-orm/pg-core"
import { READ_FIRST_STATES } from "#app/domain/portal/read-first.ts"
import { casework } from "../rooms.ts"

/** Providers' surveys of their own, as they sent them last; what everybody reads is in published.surveys. */
export const surveys = casework.table(
  "surveys",
  {
    id: uuid().primaryKey().defaultRandom(),
    provider: text().notNull(),
    state: text({ enum: READ_FIRST_STATES }).notNull(),
    /** Rises with each change of either side; a form that knows an older one is refused. */
    version: integer().notNull().default(1),
    title: text().notNull(),
    carriedOutBy: text().notNull(),
    /** Months, by their first days. */
    fromMonth: date({ mode: "string" }).notNull(),
    toMonth: date({ mode: "string" }).notNull(),
    method: text().notNull(),
    chosen: text().notNull(),
    asked: integer().notNull(),
    answered: integer().notNull(),
    question: text().notNull(),
    result: text().notNull(),
    link: text().notNull(),
    /** Why the office sent it back. */
    refusal: text(),
    /** The day on which it was sent last, for the office's clock. */
    sentOn: date({ mode: "string" }).notNull(),
  },
  (table) => [index("surveys_provider").on(table.provider)],
)
