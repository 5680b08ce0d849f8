import { date, integer, jsonb, smallint, text } from "drizzle-orm/pg-core"
import type { AwardRules } from "#app/domain/standard/standard.ts"
import { published } from "../rooms.ts"

/** Sets of rules by which rating years are judged. Rows are never changed: a year keeps what it was judged by. */
export const standards = published.table("standards", {
  /** 1, 2, 3 … without a gap. */
  version: integer().primaryKey(),
  fromYear: smallint().notNull(),
  /** Stars × 2. */
  minimumHalfStars: smallint().notNull(),
  fewestToPublish: smallint().notNull(),
  fewestForVerdict: smallint().notNull(),
  /** Upheld complaints for every 1,000 starts. */
  complaintCap: smallint().notNull(),
  /** Working days. */
  answerDays: smallint().notNull(),
  award: jsonb().$type<AwardRules>().notNull(),
  reason: text().notNull(),
  decidedOn: date({ mode: "string" }).notNull(),
})
