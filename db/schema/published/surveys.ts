import { date, index, integer, text, uuid } from "drizzle-orm/pg-core"
import { published } from "../rooms.ts"

/** Providers' surveys of their own: their figures, apart from ours. */
export const publishedSurveys = published.table(
  "surveys",
  {
    id: uuid().primaryKey(),
    provider: text().notNull(),
    title: text().notNull(),
    carriedOutBy: text().notNull(),
    fromMonth: date({ mode: "string" }).notNull(),
    toMonth: date({ mode: "string" }).notNull(),
    method: text().notNull(),
    chosen: text().notNull(),
    asked: integer().notNull(),
    answered: integer().notNull(),
    question: text().notNull(),
    result: text().notNull(),
    link: text().notNull(),
    publishedOn: date({ mode: "string" }).notNull(),
    changedOn: date({ mode: "string" }),
  },
  (table) => [index("published_surveys_provider").on(table.provider)],
)
