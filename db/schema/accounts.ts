import { date, integer, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { CONFIRMATION_PURPOSES } from "#app/domain/account/confirmation.ts"
import { bytes } from "./columns.ts"
import { identity } from "./rooms.ts"

/** Who may ask for a rating pass. No address, no name, no day of joining: see anonymity, "Accounts". */
export const accounts = identity.table("accounts", {
  id: uuid().primaryKey().defaultRandom(),
  /** The address under argon2id and every pepper: finds an account from an address, never an address from an account. */
  lookup: bytes().notNull().unique(),
  passwordHash: text().notNull(),
  /** Checked by hand when the address belongs to a provider or a throw-away service; freed by itself on this day. */
  heldUntil: date({ mode: "string" }),
  /** The month only, for erasing accounts that nobody uses. */
  lastUsedMonth: date({ mode: "string" }).notNull(),
})

/** A letter is on its way: the digits or the link in it prove the mailbox. Rows live for fifteen minutes. */
export const confirmations = identity.table("confirmations", {
  /** SHA-256 of the token that the open page holds. */
  pageHash: bytes().primaryKey(),
  /** SHA-256 of the token in the letter's link. */
  linkHash: bytes().notNull().unique(),
  purpose: text({ enum: CONFIRMATION_PURPOSES }).notNull(),
  lookup: bytes().notNull(),
  /** HMAC of the six digits; for a decoy (an account exists already, or none does) no digits fit. */
  digitsHash: bytes().notNull(),
  passwordHash: text(),
  heldUntil: date({ mode: "string" }),
  tries: smallint().notNull().default(0),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
})

export const sessions = identity.table("sessions", {
  /** SHA-256 of the cookie's token: the table cannot be used to sign in. */
  tokenHash: bytes().primaryKey(),
  accountId: uuid()
    .notNull()
    .references(() => accounts.id, { onDelete: "cascade" }),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
})

/** That an account has taken its pass for an area and a year; never which code or ballot it was. */
export const issues = identity.table(
  "issues",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    year: smallint().notNull(),
    area: text().notNull(),
    /** Which list of keys: the year's first, such as 2026, or a supplement of it, such as 2026-Q3. */
    book: text().notNull(),
    /**
     * SHA-256 of all that was to be signed blindly, so that a lost answer can be given again and nothing else in its
     * place. Where our own code was given, random bytes: ratings tell their road, and told here, too, each road would be
     * a smaller crowd. Only the ballot code, which never leaves its browser, leads from a ballot to it.
     */
    blinded: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.year, table.area, table.book] })],
)

/**
 * How many passes of an area were taken in a week, in whole tens: enough to see a surge, and nothing of any one person.
 * A nought says that the week was counted.
 */
export const issueWeeks = identity.table(
  "issue_weeks",
  {
    area: text().notNull(),
    /** ISO week, such as 2026-W48. */
    week: text().notNull(),
    tens: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.area, table.week] })],
)

/** How many passes of an area and year had been taken when weeks were last counted: in all, rounded down to tens. */
export const issueCounts = identity.table(
  "issue_counts",
  {
    area: text().notNull(),
    year: smallint().notNull(),
    tens: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.area, table.year] })],
)

/** What a deleted account leaves until its year's spending closes, so that nobody rejoins and rates again. */
export const departed = identity.table(
  "departed",
  {
    /** HMAC-SHA-256(key of the year, lookup); the key is destroyed when the year closes. */
    mark: bytes().notNull(),
    year: smallint().notNull(),
    area: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.mark, table.year, table.area] })],
)

/**
 * What was left of a pool when the process that gave its codes out was stopped. While a process runs the pool is in its
 * memory alone: a row that changed with every pass would tell whose each code was.
 */
export const passPools = identity.table("pass_pools", {
  id: uuid().primaryKey().defaultRandom(),
  year: smallint().notNull(),
  area: text().notNull(),
  /** The codes not yet given out, sealed with a key outside the database. */
  sealedCodes: bytes().notNull(),
})

/** HMACs of every code of every pool; never marked, never deleted when a code is spent. */
export const passCodes = identity.table("pass_codes", {
  mark: bytes().primaryKey(),
  year: smallint().notNull(),
  area: text().notNull(),
})
