import { sql } from "drizzle-orm"
import { ownerDb } from "#db/clients.server.ts"

/** Tables whose rows came one by one, each at the moment when somebody did something. */
const ONE_BY_ONE = [
  "identity.issues",
  "identity.departed",
  "identity.supports",
  "sealed.spent",
  "sealed.changes",
  "sealed.withdrawals",
  "office.missing_providers",
  "office.pressure_reports",
] as const

/** Tables whose older row versions say what the newest no longer does. */
const WITH_PAST_VERSIONS = [
  "identity.confirmations",
  "identity.sessions",
  "identity.pass_pools",
  "identity.issue_counts",
  "office.area_tens",
] as const

/**
 * Writes the rows of a day anew, each table in one transaction and in an order drawn by lot, and throws the old
 * versions away: afterwards neither transaction numbers nor places in the file tell who came when, or after whom.
 */
export async function shuffleRows(): Promise<void> {
  for (const table of ONE_BY_ONE) {
    await ownerDb().transaction(async (tx) => {
      const name = sql.raw(table)
      await tx.execute(sql`lock table ${name} in exclusive mode`)
      await tx.execute(sql`create temporary table moved on commit drop as select * from ${name} order by random()`)
      await tx.execute(sql`delete from ${name}`)
      await tx.execute(sql`insert into ${name} select * from moved`)
    })
  }
  await shuffleAccounts()
  for (const table of [...ONE_BY_ONE, ...WITH_PAST_VERSIONS]) {
    await ownerDb().execute(sql`vacuum (full) ${sql.raw(table)}`)
  }
}

/**
 * People take their pass when they have joined: the order of accounts is that of passes. Other tables name these rows,
 * so they are not deleted but all altered in one transaction, and laid in the order of their ids, which are random.
 */
async function shuffleAccounts(): Promise<void> {
  await ownerDb().execute(sql`update identity.accounts set last_used_month = last_used_month`)
  await ownerDb().execute(sql`cluster identity.accounts using accounts_pkey`)
}
