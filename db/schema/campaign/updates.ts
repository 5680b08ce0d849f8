import { date, index, integer, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { AUDIENCE_KINDS, BATCH_STATES, UPDATE_STATES } from "#app/domain/campaign/update.ts"
import { staff } from "../office/staff.ts"
import { campaign } from "../rooms.ts"
import { supporters } from "./supporters.ts"

/** Letters to all supporters who want them. */
export const updates = campaign.table("updates", {
  id: uuid().primaryKey().defaultRandom(),
  subject: text().notNull(),
  /** Markdown. */
  body: text().notNull(),
  audience: text({ enum: AUDIENCE_KINDS }).notNull(),
  /** The nation's name or the constituency's GSS code. */
  audienceKey: text(),
  state: text({ enum: UPDATE_STATES }).notNull().default("draft"),
  version: integer().notNull().default(1),
  writtenBy: uuid()
    .notNull()
    .references(() => staff.id),
  writtenAt: timestamp({ withTimezone: true }).notNull(),
  startedAt: timestamp({ withTimezone: true }),
  finishedAt: timestamp({ withTimezone: true }),
})

/** Letters of one update that leave in one call to the carrier; who they go to never changes once it is made. */
export const updateBatches = campaign.table(
  "update_batches",
  {
    update: uuid()
      .notNull()
      .references(() => updates.id),
    number: integer().notNull(),
    state: text({ enum: BATCH_STATES }).notNull().default("waiting"),
    tries: smallint().notNull().default(0),
    dueAt: timestamp({ withTimezone: true }).notNull(),
    letters: smallint().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.update, table.number] }),
    index("update_batches_waiting").on(table.update, table.state),
  ],
)

/** Who is in which batch: nobody twice in one update. */
export const updateLetters = campaign.table(
  "update_letters",
  {
    update: uuid()
      .notNull()
      .references(() => updates.id),
    supporter: uuid()
      .notNull()
      .references(() => supporters.id, { onDelete: "cascade" }),
    batch: integer().notNull(),
    /** What the carrier calls it, so that its bounces are known. */
    carrierId: text(),
  },
  (table) => [
    primaryKey({ columns: [table.update, table.supporter] }),
    index("update_letters_batch").on(table.update, table.batch),
    index("update_letters_carrier").on(table.carrierId),
  ],
)

/** Messages of the carrier that were dealt with: the same one again is refused. */
export const carrierEvents = campaign.table("carrier_events", {
  id: text().primaryKey(),
  receivedOn: date({ mode: "string" }).notNull(),
})
