/**
 * One errand of the office to the sealed room (`node scripts/errand.ts ID`): the site starts it for whoever asked, as a
 * process of its own, because only such a one may read what is sealed. It may be killed at any moment: what it changes
 * and that it was answered are one transaction.
 */
import { Refusal } from "#app/refusal.server.ts"
import { runErrand } from "#app/tasks/errands/run-errand.server.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["tally"], async () => {
  const [, , id, ...more] = process.argv
  if (id === undefined || more.length > 0 || !/^[0-9a-f-]{36}$/.test(id)) throw new Refusal("Usage: errand.ts ID")
  await runErrand(id, new Date().toISOString().slice(0, 10))
})
