import { is, SQL, sql } from "drizzle-orm"
import { fromDrizzle, PgBoss } from "pg-boss"
import type { Database } from "./clients.server.ts"

/**
 * Puts a job in the queue in the transaction that makes it necessary, so that both stand or neither. A queue that holds
 * no more than one waiting job takes no second one. The clock's own process works the queue: scripts/start/schedules.ts.
 */
export async function sendJob(tx: Pick<Database, "execute">, name: string): Promise<void> {
  const execute = async (query: unknown) => {
    if (!is(query, SQL)) throw new TypeError("The queue asks in another way than it did")
    return tx.execute(query)
  }
  const db = fromDrizzle({ execute }, sql)
  const boss = new PgBoss({ db, migrate: false, createSchema: false, schedule: false, supervise: false })
  await boss.send(name, {}, { db })
}
