import { boolean, date, index, integer, smallint, text, timestamp, unique, uuid } from "drizzle-orm/pg-core"
import { LETTERS_STOPPED } from "#app/domain/campaign/letter-event.ts"
import { POST_KINDS, SIGN_UP_SOURCES, SUPPORTER_STATES } from "#app/domain/campaign/supporter.ts"
import { bytes } from "../columns.ts"
import { staff } from "../office/staff.ts"
import { campaign } from "../rooms.ts"

/**
 * People who signed. Addresses and names are sealed, and found by keyed hashes, all with keys of the campaign's own that
 * lie in another folder than those of participants' accounts.
 */
export const supporters = campaign.table(
  "supporters",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** HMAC of the normalised address. */
    lookup: bytes().notNull(),
    /** The first or the second with this address. */
    place: smallint().notNull(),
    /** HMAC of the name, folded; of no name, too. */
    nameMark: bytes().notNull(),
    /** Sealed. */
    address: bytes().notNull(),
    /** Sealed; null: none given. */
    name: bytes(),
    namePublic: boolean().notNull(),
    comment: text(),
    commentPublic: boolean().notNull(),
    /** The comment's name in the moderators' queue, once it is there. */
    item: uuid().unique(),
    /** GSS code; null: not in the United Kingdom, or rather not said. */
    constituency: text(),
    /** "Count me", or only "keep me informed". */
    counts: boolean().notNull(),
    updates: boolean().notNull(),
    /** Why no letter goes to the address any more, until its owner asks for letters again. */
    lettersStopped: text({ enum: LETTERS_STOPPED }),
    state: text({ enum: SUPPORTER_STATES }).notNull().default("unconfirmed"),
    /** Whether the rules of trust have looked at it since it was confirmed. */
    vetted: boolean().notNull().default(false),
    /** The rule that holds it. */
    heldBy: text(),
    /** The address is one that is thrown away: the only thing of it that stays readable. */
    throwAway: boolean().notNull().default(false),
    /** It came among unusually many from one network: that is all that is kept of where it came from. */
    inBurst: boolean().notNull().default(false),
    source: text({ enum: SIGN_UP_SOURCES }).notNull(),
    /** With whom the office took it out. */
    invalidation: uuid(),
    signedAt: timestamp({ withTimezone: true }).notNull(),
    confirmedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique("supporters_lookup_place").on(table.lookup, table.place),
    index("supporters_confirmed").on(table.state, table.confirmedAt),
    index("supporters_signed").on(table.signedAt),
    index("supporters_name").on(table.nameMark),
    index("supporters_invalidation").on(table.invalidation),
  ],
)

/** Letters to single supporters on their way. A row goes when the carrier has taken its letter. */
export const supporterPost = campaign.table(
  "post",
  {
    id: uuid().primaryKey().defaultRandom(),
    supporter: uuid()
      .notNull()
      .references(() => supporters.id, { onDelete: "cascade" }),
    kind: text({ enum: POST_KINDS }).notNull(),
    tries: smallint().notNull().default(0),
    /** Letters that first left together are tried again together, so that the carrier knows them. */
    batch: uuid(),
    /** When to try next; while one process is at it, when another may. */
    dueAt: timestamp({ withTimezone: true }).notNull(),
    /** It was tried for too long: the office is told. */
    givenUp: boolean().notNull().default(false),
  },
  (table) => [index("post_due").on(table.givenUp, table.dueAt), index("post_supporter").on(table.supporter)],
)

/**
 * Every change of how many count, as a trigger notes it in the transaction of the change: what a recount is compared
 * with. Nothing of whom.
 */
export const countChanges = campaign.table(
  "count_changes",
  {
    id: uuid().primaryKey().defaultRandom(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** By how much the count rose; negative where it fell. */
    by: integer().notNull(),
    /** Whether somebody left and was erased. */
    erased: boolean().notNull(),
    /** The count that has taken it into account. */
    run: timestamp({ withTimezone: true }),
  },
  (table) => [index("count_changes_at").on(table.at)],
)

/** Each count, and what the last one and all that happened since led to expect. */
export const countRuns = campaign.table("count_runs", {
  countedAt: timestamp({ withTimezone: true }).primaryKey(),
  total: integer().notNull(),
  expected: integer().notNull(),
})

/** Signatures on paper, a sheet a row, as the office counted them. */
export const paperSheets = campaign.table("paper_sheets", {
  id: uuid().primaryKey().defaultRandom(),
  signatures: integer().notNull(),
  constituency: text(),
  receivedOn: date({ mode: "string" }).notNull(),
  note: text().notNull(),
  enteredBy: uuid()
    .notNull()
    .references(() => staff.id),
  enteredOn: date({ mode: "string" }).notNull(),
  /** It was taken back, with a reason in the record of deeds. */
  withdrawn: boolean().notNull().default(false),
})

/** A class of sign-ups that the office took out together, and perhaps put back. */
export const invalidations = campaign.table("invalidations", {
  id: uuid().primaryKey().defaultRandom(),
  /** The conditions as JSON: app/domain/campaign/condition.ts. */
  conditions: text().notNull(),
  reason: text().notNull(),
  count: integer().notNull(),
  madeBy: uuid()
    .notNull()
    .references(() => staff.id),
  madeAt: timestamp({ withTimezone: true }).notNull(),
  restoredBy: uuid().references(() => staff.id),
  restoredAt: timestamp({ withTimezone: true }),
})
