import { date, index, smallint, text, uuid } from "drizzle-orm/pg-core"
import { CLAIM_STATES, CLAIM_WAYS } from "#app/domain/portal/claim.ts"
import { bytes } from "../columns.ts"
import { office } from "../rooms.ts"
import { staff } from "./staff.ts"

/** People who say that they speak for a provider, until the office has decided. */
export const providerClaims = office.table(
  "provider_claims",
  {
    id: uuid().primaryKey().defaultRandom(),
    provider: text().notNull(),
    /** Name, job and address of whoever claims, at work. Null once they are erased. */
    name: text(),
    job: text(),
    address: text(),
    way: text({ enum: CLAIM_WAYS }).notNull(),
    state: text({ enum: CLAIM_STATES }).notNull().default("unconfirmed"),
    /** SHA-256 of the token in the letter's link. */
    tokenHash: bytes().notNull().unique(),
    madeOn: date({ mode: "string" }).notNull(),
    /** SHA-256 of the code in the printed letter, the day of printing, and wrong codes since. */
    codeHash: bytes(),
    letterOn: date({ mode: "string" }),
    codeTries: smallint().notNull().default(0),
    decidedOn: date({ mode: "string" }),
    decidedBy: uuid().references(() => staff.id),
    /** Why it was declined, as the person reads it. */
    reason: text(),
  },
  (table) => [index("provider_claims_state").on(table.state, table.madeOn)],
)
