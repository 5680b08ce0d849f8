import { boolean, date, integer, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { NOTICE_GROUNDS, NOTICE_STATES } from "#app/domain/notices/legal-notice.ts"
import { CHALLENGE_OUTCOMES, CHALLENGE_STATES } from "#app/domain/notices/score-challenge.ts"
import { FIGURE_KINDS } from "#app/domain/release/figure.ts"
import { bytes } from "../columns.ts"
import { publicNotes } from "../published/public-notes.ts"
import { office } from "../rooms.ts"

/** Somebody says that something here is against the law. What was done about it stands in the record of deeds. */
export const legalNotices = office.table("legal_notices", {
  /** As letters name it: `N-2026-003`. */
  reference: text().primaryKey(),
  ground: text({ enum: NOTICE_GROUNDS }).notNull(),
  subjectKind: text({ enum: ["words", "page"] }).notNull(),
  /** The public code of the words, or the address of the page. */
  subjectKey: text().notNull(),
  /** Who sent it and what they say, sealed with a key outside the database; null once it is erased. */
  told: bytes(),
  /** What of the ground's checklist it holds. */
  given: text().array().notNull(),
  state: text({ enum: NOTICE_STATES }).notNull(),
  receivedAt: timestamp({ withTimezone: true }).notNull(),
  completeAt: timestamp({ withTimezone: true }),
  acknowledged: boolean().notNull().default(false),
  keepReasons: text().array().notNull().default([]),
  statement: text(),
  closedOn: date({ mode: "string" }),
  /** Raised by every step, so that two people never take one twice. */
  version: integer().notNull().default(1),
})

/** A provider says that a published score is wrong. */
export const scoreChallenges = office.table("score_challenges", {
  /** As letters name it: `S-2026-002`. */
  reference: text().primaryKey(),
  release: integer().notNull(),
  figureKind: text({ enum: FIGURE_KINDS }).notNull(),
  figureKey: text().notNull(),
  provider: text().notNull(),
  /** Who asks and what they say, sealed; null once it is erased. */
  told: bytes(),
  state: text({ enum: CHALLENGE_STATES }).notNull(),
  receivedOn: date({ mode: "string" }).notNull(),
  acknowledged: boolean().notNull().default(false),
  outcome: text({ enum: CHALLENGE_OUTCOMES }),
  /** Our answer, in our words. */
  answer: text(),
  note: uuid().references(() => publicNotes.id),
  closedOn: date({ mode: "string" }),
  version: integer().notNull().default(1),
})
