/**
 * What was noticed (`npm run flags`), as counts by quarter and kind, and how many accounts are held. A flag alerts and
 * does nothing: no rating is ever removed by its stars.
 */
import { FLAG_WORDS } from "#app/domain/flags/flag-in-words.ts"
import { countHeldAccounts, listFlagCounts } from "#db/queries/desk/flags.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["desk"], async () => {
  const counts = await listFlagCounts()
  if (counts.length === 0) console.log("Nothing unusual was noticed.")
  for (const { quarter, kind, flags } of counts)
    console.log(`${quarter}  ${kind}  ${flags}  (${FLAG_WORDS[kind].several})`)
  const held = await countHeldAccounts(new Date().toISOString().slice(0, 10))
  console.log(`${held === 1 ? "1 account is" : `${held} accounts are`} held because of the address's domain.`)
})
