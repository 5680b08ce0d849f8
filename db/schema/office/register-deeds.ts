import { type AnyPgColumn, index, integer, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { REGISTER_DEEDS } from "#app/domain/register/deed.ts"
import { CHANGED_TABLES } from "#app/domain/register/row-change.ts"
import { office } from "../rooms.ts"
import { staff } from "./staff.ts"

/** One deed of the office on the register, of one row or of many, for good: it is taken back by another one. */
export const registerDeeds = office.table("register_deeds", {
  id: uuid().primaryKey().defaultRandom(),
  /** In the order in which they were done. */
  number: integer().notNull().unique().generatedAlwaysAsIdentity(),
  at: timestamp({ withTimezone: true }).notNull(),
  staff: uuid()
    .notNull()
    .references(() => staff.id),
  deed: text({ enum: REGISTER_DEEDS }).notNull(),
  /** What it was about, as people know it: a provider's name, or the name of a file. */
  subject: text().notNull(),
  reason: text().notNull(),
  /** The deed that this one takes back; each is taken back once. */
  reverts: uuid()
    .unique()
    .references((): AnyPgColumn => registerDeeds.id),
})

/** The rows that a deed touched, each with the columns that changed: what is needed to take it back. */
export const registerChanges = office.table(
  "register_changes",
  {
    deed: uuid()
      .notNull()
      .references(() => registerDeeds.id),
    /** Within the deed, from 0: the order in which rows were written. */
    position: integer().notNull(),
    tableName: text({ enum: CHANGED_TABLES }).notNull(),
    /** The row's primary key as one text. */
    key: text().notNull(),
    /** Slugs of the providers whose history this belongs to. */
    providers: text().array().notNull(),
    /** Null: the row was added. */
    before: jsonb().$type<Readonly<Record<string, unknown>>>(),
    /** Null: the row was taken out. */
    after: jsonb().$type<Readonly<Record<string, unknown>>>(),
  },
  (table) => [
    primaryKey({ columns: [table.deed, table.position] }),
    index("register_changes_row").on(table.tableName, table.key),
    index("register_changes_providers").using("gin", table.providers),
  ],
)
