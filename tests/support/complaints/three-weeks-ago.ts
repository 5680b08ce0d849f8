/**
 * For journeys, beside a site that runs: dates the sending of a complaint back by three weeks, with the hand-over by which
 * it went, so that its provider is late. Takes the complaint's reference.
 */
import { sql } from "drizzle-orm"
import { ownerDb } from "#db/clients.server.ts"
import { runOnDatabase } from "../../../scripts/on-database.ts"

const [reference = ""] = process.argv.slice(2)

await runOnDatabase(["owner"], async () => {
  await ownerDb().transaction(async (tx) => {
    const of = sql`select id from casework.complaints where reference = ${reference}`
    await tx.execute(sql`update casework.complaints set sent_on = sent_on - 21 where id in (${of})`)
    await tx.execute(sql`update casework.hand_overs set made_on = made_on - 21
      where id in (select hand_over from casework.handed_cases where complaint in (${of}))`)
  })
})
