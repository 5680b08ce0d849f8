import { bigint, boolean, date, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { STAFF_KINDS, STAFF_ROLES } from "#app/domain/office/role.ts"
import { bytes } from "../columns.ts"
import { office } from "../rooms.ts"

/**
 * Who signs in with two factors: people of the office, and representatives of providers, who have no role of the office
 * (representatives.ts says whom they speak for). Never participants: of those the office knows no address.
 */
export const staff = office.table("staff", {
  id: uuid().primaryKey().defaultRandom(),
  kind: text({ enum: STAFF_KINDS }).notNull().default("office"),
  /** What colleagues and the record of deeds call the person. */
  name: text().notNull(),
  /** In lower case, to sign in with; null the night after the person has left. */
  address: text().unique(),
  roles: text({ enum: STAFF_ROLES }).array().notNull(),
  /** Null until the person has followed their invitation. */
  passwordHash: text(),
  /** The secret of the codes of an authenticator app, sealed with a key outside the database. */
  totpSecret: bytes(),
  /** Whether a first code was right: from then on the second factor is asked for. */
  totpProved: boolean().notNull().default(false),
  /** The step of the last code that was accepted: no code works twice. */
  totpStep: bigint({ mode: "number" }),
  /** Since when the person has no role any more. The row stays, because deeds name it. */
  removedOn: date({ mode: "string" }),
  /** The day of the last letter about what waits: at most one a day. */
  letterOn: date({ mode: "string" }),
  /** Whether the person wants such letters at all. */
  wantsLetters: boolean().notNull().default(true),
})

/** One-use links: to join the office, or to begin again with a new password and second factor. */
export const staffInvitations = office.table("staff_invitations", {
  /** SHA-256 of the token in the link. */
  tokenHash: bytes().primaryKey(),
  staff: uuid()
    .notNull()
    .references(() => staff.id, { onDelete: "cascade" }),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
})

/** Where somebody of the office is signed in. */
export const staffSessions = office.table("staff_sessions", {
  /** SHA-256 of the cookie's token. */
  tokenHash: bytes().primaryKey(),
  /** Names the session on the page where it can be ended. */
  id: uuid().notNull().unique().defaultRandom(),
  staff: uuid()
    .notNull()
    .references(() => staff.id, { onDelete: "cascade" }),
  /** Only a session that is "whole" opens a door: the others wait for the second factor, or for its setting up. */
  stage: text({ enum: ["second-factor", "set-up", "whole"] }).notNull(),
  /** The browser's family and system, such as "Firefox on Windows": to recognise it by. */
  browser: text().notNull(),
  beganAt: timestamp({ withTimezone: true }).notNull(),
  /** Of the last page, to the minute. */
  usedAt: timestamp({ withTimezone: true }).notNull(),
  /** Wrong second factors in this session. */
  tries: smallint().notNull().default(0),
  /** A form that came when the session was over: its address and its fields, sealed, until the same person is back. */
  keptPath: text(),
  keptForm: bytes(),
})

/** SHA-256 of the codes that stand in for a lost second factor; each works once and its row goes. */
export const recoveryCodes = office.table("recovery_codes", {
  codeHash: bytes().primaryKey(),
  staff: uuid()
    .notNull()
    .references(() => staff.id, { onDelete: "cascade" }),
})

/** Keys of devices (WebAuthn): a better second factor than codes, and a way in without a password. */
export const passkeys = office.table("passkeys", {
  /** The credential's id as base64url. */
  id: text().primaryKey(),
  staff: uuid()
    .notNull()
    .references(() => staff.id, { onDelete: "cascade" }),
  name: text().notNull(),
  publicKey: bytes().notNull(),
  counter: bigint({ mode: "number" }).notNull(),
  addedOn: date({ mode: "string" }).notNull(),
})
