import { boolean, index, integer, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { AUDIENCES, UPDATE_STATES } from "#app/domain/campaign/update.ts"
import { staff } from "../office/staff.ts"
import { campaign } from "../rooms.ts"
import { supporters } from "./supporters.ts"

/** Letters of the office to supporters who want them, with what became of them in numbers. */
export const updates = campaign.table("updates", {
  id: uuid().primaryKey().defaultRandom(),
  title: text().notNull(),
  /** Markdown. */
  body: text().notNull(),
  audience: text({ enum: AUDIENCES }).notNull(),
  /** The nation's name or the constituency's GSS code. */
  place: text(),
  /** Whether it also stands at /campaign/updates once it leaves. */
  isPublic: boolean().notNull(),
  state: text({ enum: UPDATE_STATES }).notNull().default("draft"),
  /** Rises with each change: two campaigners do not overwrite one another. */
  version: integer().notNull().default(1),
  writtenBy: uuid()
    .notNull()
    .references(() => staff.id),
  changedAt: timestamp({ withTimezone: true }).notNull(),
  startedAt: timestamp({ withTimezone: true }),
  finishedAt: timestamp({ withTimezone: true }),
  recipients: integer().notNull().default(0),
  /** Told by the mail service after it had taken them. */
  bounced: integer().notNull().default(0),
  complained: integer().notNull().default(0),
})

/** An update's letters that are handed over together: fixed when it starts, so that the carrier knows them again. */
export const updateBatches = campaign.table(
  "update_batches",
  {
    update: uuid()
      .notNull()
      .references(() => updates.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    letters: smallint().notNull(),
    tries: smallint().notNull().default(0),
    dueAt: timestamp({ withTimezone: true }).notNull(),
    /** When it was first handed over without a sure answer. */
    unsureSince: timestamp({ withTimezone: true }),
    isSettled: boolean().notNull().default(false),
    taken: smallint().notNull().default(0),
    refused: smallint().notNull().default(0),
    unknown: smallint().notNull().default(0),
    leftOut: smallint().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.update, table.number] }),
    index("update_batches_due").on(table.isSettled, table.dueAt),
  ],
)

/** Who still gets which update. A row goes as soon as its letter has left: nobody keeps who got what. */
export const updateLetters = campaign.table(
  "update_letters",
  {
    /** Of its batch. Checked by no foreign key: a hundred thousand rows would each lock the update again. */
    update: uuid().notNull(),
    number: integer().notNull(),
    supporter: uuid()
      .notNull()
      .references(() => supporters.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.update, table.number, table.supporter] }),
    index("update_letters_supporter").on(table.supporter),
  ],
)

/** Messages of the mail service that were taken, by their names: the same one again does nothing. */
export const letterEvents = campaign.table(
  "letter_events",
  {
    id: text().primaryKey(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index("letter_events_at").on(table.at)],
)
