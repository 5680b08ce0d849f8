import { boolean, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core"
import { PURPOSES, ROADS } from "#app/domain/ballot.ts"
import {
  ADVISER_COUNTS,
  type Answer,
  CONTACTS,
  DISTANCES,
  IN_WORK_SUPPORTS,
  STAGES,
  YES_NO_PARTLY,
} from "#app/domain/rating.ts"
import { bytes } from "./columns.ts"
import { sealed } from "./rooms.ts"

/** Public halves of the tally's keys. The private half is a file outside the database that only the tally reads. */
export const tallyKeys = sealed.table("tally_keys", {
  id: uuid().primaryKey().defaultRandom(),
  publicKey: bytes().notNull(),
  current: boolean().notNull(),
})

/** Ratings, changes and withdrawals that wait for the nightly tally; all of one size, nothing readable but the key's name. */
export const inbox = sealed.table("inbox", {
  id: uuid().primaryKey().defaultRandom(),
  /** Of tally_keys; held to it by the lock under which boxes are stored and keys are changed. */
  keyId: uuid().notNull(),
  box: bytes().notNull(),
})

/** Ballots that have been used. No row here meets a row of ratings: see anonymity, "Spending". */
export const spent = sealed.table("spent", {
  /** N = SHA-256(tag, s). */
  mark: bytes().primaryKey(),
  /** Another hash, of the receipt, so that a receipt can be recognised while its rating waits. */
  receiptMark: bytes().notNull().unique(),
  /** Which unit and year, sealed under the receipt itself: whoever lacks the receipt cannot read it. */
  slip: bytes().notNull(),
  year: smallint().notNull(),
  purpose: text({ enum: PURPOSES }).notNull(),
})

/** That a receipt asked for its rating to be withdrawn; one more hash that meets no other row. */
export const withdrawals = sealed.table("withdrawals", {
  mark: bytes().primaryKey(),
  year: smallint().notNull(),
})

/** How often a receipt changed its rating; again a hash that meets no other row. */
export const changes = sealed.table("changes", {
  mark: bytes().primaryKey(),
  year: smallint().notNull(),
  times: smallint().notNull(),
})

/**
 * One transaction of the tally. Its number orders transactions, never ratings. One of the kind "class" stores none: in
 * it a class was left out, or counted again.
 */
export const batches = sealed.table("batches", {
  number: integer().primaryKey(),
  kind: text({ enum: ["area", "quarter", "year", "class"] }).notNull(),
  /** For example 2026-Q4: no finer date is kept. */
  quarter: text().notNull(),
})

/** Which quarterly and yearly flushes are done, for example 2026-Q4 or 2026. */
export const flushes = sealed.table("flushes", { period: text().primaryKey() })

/** What people said, without who, where from or exactly when. The set of columns is a promise held by a test. */
export const ratings = sealed.table("ratings", {
  /** A hash of the receipt; the only way back to a rating. */
  handle: bytes().primaryKey(),
  programme: text().notNull(),
  /** Null where fewer than ten people of an area rated in the year. */
  area: text(),
  unit: text(),
  year: smallint().notNull(),
  quarter: text().notNull(),
  road: text({ enum: ROADS }).notNull(),
  key: text().notNull(),
  batch: integer()
    .notNull()
    .references(() => batches.number),
  /** The batch of the newest change or withdrawal, so that a release can count what moved. */
  touchedBatch: integer()
    .notNull()
    .references(() => batches.number),
  withdrawn: boolean().notNull().default(false),
  adviser: smallint().$type<Answer>(),
  say: smallint().$type<Answer>(),
  fit: smallint().$type<Answer>(),
  help: smallint().$type<Answer>(),
  fairness: smallint().$type<Answer>(),
  stage: text({ enum: STAGES }),
  contact: text({ enum: CONTACTS }),
  distance: text({ enum: DISTANCES }),
  helpNeeded: text().array(),
  helpGot: text().array(),
  advisers: text({ enum: ADVISER_COUNTS }),
  explainedAgain: text({ enum: YES_NO_PARTLY }),
  toldWhatToExpect: text({ enum: YES_NO_PARTLY }),
  costsRepaid: text({ enum: YES_NO_PARTLY }),
  inWorkSupport: text({ enum: IN_WORK_SUPPORTS }).array(),
  confidenceBefore: smallint().$type<Answer>(),
  confidenceNow: smallint().$type<Answer>(),
})

/** Words lie apart from stars and share no key with them, so that they can be published without stars beside them. */
export const words = sealed.table(
  "words",
  {
    handle: bytes().notNull(),
    kind: text({ enum: ["went-well", "should-change"] }).notNull(),
    unit: text(),
    programme: text().notNull(),
    year: smallint().notNull(),
    quarter: text().notNull(),
    batch: integer()
      .notNull()
      .references(() => batches.number),
    text: text().notNull(),
    /** The item of the office that reads it, once it was handed over; of moderation_items, and known to the tally alone. */
    item: uuid(),
  },
  (table) => [primaryKey({ columns: [table.handle, table.kind] })],
)
