import { boolean, date, index, integer, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { ITEM_KINDS, ITEM_STATES, WORD_PARTS } from "#app/domain/moderation/item.ts"
import { MARK_KINDS } from "#app/domain/moderation/mark.ts"
import { office } from "../rooms.ts"
import { staff } from "./staff.ts"

/**
 * Texts that the office reads before everybody may. Words of ratings come here from the sealed room under a new name drawn
 * by lot, without stars, without the name that the receipt knows, and without the batch they were stored in.
 */
export const moderationItems = office.table(
  "moderation_items",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text({ enum: ITEM_KINDS }).notNull(),
    /** Of the words of a rating: which of the two questions they answer. */
    part: text({ enum: WORD_PARTS }),
    /** Whom it is about, as far as it is about somebody. */
    unit: text(),
    provider: text(),
    area: text(),
    programme: text(),
    /** As it was written. Null once it is erased. */
    text: text(),
    /** With [removed] in place of what was taken out; null where nothing was. */
    edited: text(),
    /** BCP 47; null: not known. */
    language: text(),
    languageSure: boolean().notNull().default(false),
    /** Kinds of the marks in the text, so that the list can be filtered by them. */
    marks: text({ enum: MARK_KINDS }).array().notNull(),
    /** The finest date that is known of words of a rating. */
    quarter: text(),
    /** Since when it waits: the day of a tally, or for other kinds the day it came. */
    waitingSince: date({ mode: "string" }).notNull(),
    state: text({ enum: ITEM_STATES }).notNull().default("waiting"),
    /** What an undo brings back. */
    stateBefore: text({ enum: ITEM_STATES }),
    /** Code of decline-reasons.ts. */
    reason: text(),
    /** What one moderator asks another. */
    note: text(),
    /** The day of the decision that it stands under. */
    decidedOn: date({ mode: "string" }),
    /** Who of the office changed it last, and when, so that whoever comes later can be told. */
    changedBy: uuid().references(() => staff.id),
    changedAt: timestamp({ withTimezone: true }),
    /** The same for all that were decided by one press of a button. */
    decision: uuid(),
    /** Rises with each change; a form that knows an older one is refused. */
    version: smallint().notNull().default(0),
    claimedBy: uuid().references(() => staff.id),
    claimedUntil: timestamp({ withTimezone: true }),
    /** Words that a provider's team was shown as soon to appear, and that then did not: they are known to it. */
    announcedBefore: boolean().notNull().default(false),
    /** The release in which it came out, and its name there. */
    publishedIn: integer(),
    publicId: uuid().unique(),
  },
  (table) => [
    index("moderation_items_state").on(table.state, table.waitingSince),
    index("moderation_items_decision").on(table.decision),
  ],
)
