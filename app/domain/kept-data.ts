import { ACCOUNT_ROWS } from "./kept/accounts.ts"
import { CAMPAIGN_ROWS } from "./kept/campaign.ts"
import { COMPLAINT_ROWS } from "./kept/complaints.ts"
import type { KeptRow } from "./kept/kept-row.ts"
import { OFFICE_ROWS } from "./kept/office.ts"
import { RATING_ROWS } from "./kept/ratings.ts"
import { SUGGESTION_ROWS } from "./kept/suggestions.ts"

/**
 * Everything that is kept outside the register and what is published. A test compares the tables with the schema: a
 * new table has to be explained here before anything may be stored in it.
 */
export const KEPT_ROWS: readonly KeptRow[] = [
  ...ACCOUNT_ROWS,
  ...RATING_ROWS,
  ...COMPLAINT_ROWS,
  ...SUGGESTION_ROWS,
  ...CAMPAIGN_ROWS,
  ...OFFICE_ROWS,
]
