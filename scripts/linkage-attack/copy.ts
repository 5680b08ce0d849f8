import { sql } from "drizzle-orm"
import { ownerDb } from "#db/clients.server.ts"

/** What PostgreSQL itself says of a row: the transaction that wrote it, and its place in the file (and in a dump). */
type Traces = Readonly<{ xmin: number; place: number }>

export type Copy = Readonly<{
  accounts: readonly (Traces & { account: string; month: string })[]
  issues: readonly (Traces & { account: string; area: string })[]
  ratings: readonly (Traces & {
    handle: string
    area: string | null
    unit: string | null
    road: string
    key: string
    batch: number
    quarter: string
  })[]
}>

/** All that the database holds about people, passes and ratings, with the traces of when rows were written. */
export async function takeCopy(): Promise<Copy> {
  const traces = sql`xmin::text::float8 as xmin, (row_number() over (order by ctid))::float8 as place`
  return {
    accounts: await ownerDb().execute<Copy["accounts"][number]>(
      sql`select id as account, last_used_month::text as month, ${traces} from identity.accounts`,
    ),
    issues: await ownerDb().execute<Copy["issues"][number]>(
      sql`select account_id as account, area, ${traces} from identity.issues`,
    ),
    ratings: await ownerDb().execute<Copy["ratings"][number]>(
      sql`select encode(handle, 'hex') as handle, area, unit, road, key, batch, quarter, ${traces} from sealed.ratings`,
    ),
  }
}
