import { boolean, date, doublePrecision, integer, primaryKey, smallint, text } from "drizzle-orm/pg-core"
import { published } from "./rooms.ts"

/** One publication of everything at once. Rows are never changed. */
export const releases = published.table("releases", {
  number: integer().primaryKey(),
  releasedOn: date({ mode: "string" }).notNull(),
  /** The rating year that its figures speak of. */
  year: smallint().notNull(),
})

/** What one release says of one unit or one total; nothing finer than half stars and tens. */
export const figures = published.table(
  "figures",
  {
    release: integer()
      .notNull()
      .references(() => releases.number),
    kind: text({ enum: ["unit", "provider", "prime", "prime-in-area", "area", "programme"] }).notNull(),
    key: text().notNull(),
    state: text({ enum: ["shown", "too-few", "protected"] }).notNull(),
    /** Stars × 2, from 2 to 10. */
    halfStars: smallint(),
    /** People who rated, rounded down to tens. */
    tens: integer(),
    verdict: text({ enum: ["not-published", "too-few", "meets", "below", "near-the-line"] }),
    verdictYear: smallint(),
    overTwoYears: boolean().notNull().default(false),
    /** A verdict of "below" held the stars at two and a half, though rounding alone would give three. */
    capped: boolean().notNull().default(false),
    /** The release in which this figure last moved. */
    movedIn: integer(),
    /** Half stars of the five questions, in order; null where fewer than ten answered. */
    questions: smallint().array().$type<(number | null)[]>(),
    /** Share of each answer 1 to 5 for each question, in tens of percent; from fifty ratings. */
    spread: smallint().array().$type<(number | null)[]>(),
    weights: text({ enum: ["starts", "ratings"] }),
    gap: text({ enum: ["not-published", "no-clear-gap", "flagged-near-higher", "flagged-far-higher"] }),
    standInKind: text({ enum: ["prime-in-area", "prime", "area", "programme"] }),
    standInKey: text(),
  },
  (table) => [primaryKey({ columns: [table.release, table.kind, table.key] })],
)

/** Once a year, exact figures of units with fifty ratings or more: anyone can recompute them. */
export const exactRows = published.table(
  "exact_rows",
  {
    year: smallint().notNull(),
    unit: text().notNull(),
    /** The release that they came out with. */
    release: integer()
      .notNull()
      .references(() => releases.number),
    n: integer().notNull(),
    mean: doublePrecision().notNull(),
    ss: doublePrecision().notNull(),
  },
  (table) => [primaryKey({ columns: [table.year, table.unit] })],
)

/** Raised by every transaction that changes a row of register or published; pages kept in memory watch it. */
export const editions = published.table("editions", {
  id: smallint().primaryKey(),
  number: integer().notNull(),
})
