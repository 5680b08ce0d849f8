import { date, index, text, uuid } from "drizzle-orm/pg-core"
import { ACTION_STATES } from "#app/domain/recovery/action.ts"
import { RECOVERY_SAY_STATES, SAY_KINDS } from "#app/domain/recovery/say.ts"
import { staff } from "../office/staff.ts"
import { recoveryActions, recoveryPlans } from "../published/recovery.ts"
import { casework } from "../rooms.ts"

/** What providers write in recovery plans, until the office has read it; what it lets through is copied to where everybody reads. */
export const recoverySays = casework.table(
  "recovery_says",
  {
    id: uuid().primaryKey().defaultRandom(),
    plan: uuid()
      .notNull()
      .references(() => recoveryPlans.id, { onDelete: "cascade" }),
    action: uuid().references(() => recoveryActions.id, { onDelete: "cascade" }),
    kind: text({ enum: SAY_KINDS }).notNull(),
    /** Who says it: the provider of the plan, or its prime. */
    provider: text().notNull(),
    /** What is done, what was done, or why; by the kind. */
    words: text().notNull(),
    ownerRole: text(),
    due: date({ mode: "string" }),
    measure: text(),
    drawnFrom: text(),
    actionState: text({ enum: ACTION_STATES }),
    evidence: text(),
    saidOn: date({ mode: "string" }).notNull(),
    person: uuid()
      .notNull()
      .references(() => staff.id),
    state: text({ enum: RECOVERY_SAY_STATES }).notNull().default("waiting"),
    /** Why the office did not let it through, as the provider reads it. */
    refusal: text(),
  },
  (table) => [index("recovery_says_plan").on(table.plan), index("recovery_says_state").on(table.state)],
)
