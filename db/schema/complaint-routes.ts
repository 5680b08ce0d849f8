import { integer, text } from "drizzle-orm/pg-core"
import { certaintyCheck, provenance } from "./provenance.ts"
import { register } from "./rooms.ts"

/** The official ways to complain, step by step, as their owners describe them. */
export const complaintRoutes = register.table(
  "complaint_routes",
  {
    /** `step|body`: two routes beside the steps carry "-" as their step. */
    id: text("id").primaryKey(),
    step: text("step").notNull(),
    body: text("body").notNull(),
    appliesTo: text("applies_to").notNull(),
    who: text("who").notNull(),
    precondition: text("precondition").notNull(),
    timeLimit: text("time_limit"),
    responseTime: text("response_time"),
    needs: text("needs"),
    outcome: text("outcome"),
    position: integer("position").notNull(),
    ...provenance(),
  },
  (table) => [certaintyCheck("complaint_routes_certainty", table.certainty)],
)
