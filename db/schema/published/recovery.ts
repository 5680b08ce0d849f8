import { date, index, integer, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core"
import { ACTION_STATES } from "#app/domain/recovery/action.ts"
import { releases } from "../releases.ts"
import { published } from "../rooms.ts"

/** Plans of units that a release found below the standard; they follow from the releases and from nothing else. */
export const recoveryPlans = published.table(
  "recovery_plans",
  {
    id: uuid().primaryKey().defaultRandom(),
    unit: text().notNull(),
    provider: text().notNull(),
    /** Who answers for the provider there; null where that is itself, or nobody is named. */
    prime: text(),
    openedIn: integer()
      .notNull()
      .references(() => releases.number),
    openedOn: date({ mode: "string" }).notNull(),
    /** The last day for a first plan. */
    dueOn: date({ mode: "string" }).notNull(),
    closedOn: date({ mode: "string" }),
    /** The day on which it was seen that its programme has ended, so that nothing closes it any more. */
    endedOn: date({ mode: "string" }),
  },
  (table) => [
    unique("recovery_plans_once").on(table.unit, table.openedIn),
    index("recovery_plans_provider").on(table.provider),
    index("recovery_plans_prime").on(table.prime),
  ],
)

/** What a provider does to get better, as the office let it through. */
export const recoveryActions = published.table(
  "recovery_actions",
  {
    id: uuid().primaryKey().defaultRandom(),
    plan: uuid()
      .notNull()
      .references(() => recoveryPlans.id, { onDelete: "cascade" }),
    what: text().notNull(),
    /** Whose job it is: a role, never a person. */
    ownerRole: text().notNull(),
    due: date({ mode: "string" }).notNull(),
    /** How one will see that it worked. */
    measure: text().notNull(),
    /** What it is drawn from, in words. */
    drawnFrom: text().notNull(),
    state: text({ enum: ACTION_STATES }).notNull(),
    addedOn: date({ mode: "string" }).notNull(),
    reportedOn: date({ mode: "string" }),
  },
  (table) => [index("recovery_actions_plan").on(table.plan)],
)

/** What was reported on an action, day by day; a day that was moved stays to be seen. */
export const recoveryReports = published.table(
  "recovery_reports",
  {
    action: uuid()
      .notNull()
      .references(() => recoveryActions.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    on: date({ mode: "string" }).notNull(),
    state: text({ enum: ACTION_STATES }),
    words: text().notNull(),
    evidence: text(),
    movedFrom: date({ mode: "string" }),
    movedTo: date({ mode: "string" }),
  },
  (table) => [primaryKey({ columns: [table.action, table.number] })],
)

/** What a prime contractor does about a subcontractor of its own that is below the standard. */
export const recoverySteps = published.table(
  "recovery_steps",
  {
    plan: uuid()
      .notNull()
      .references(() => recoveryPlans.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    prime: text().notNull(),
    words: text().notNull(),
    on: date({ mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.plan, table.number] })],
)
