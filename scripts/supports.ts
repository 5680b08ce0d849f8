/**
 * Counts who supports which suggestion or idea (`npm run supports`) and shows another number where the tens have changed. The
 * nightly tidying does the same by itself; by hand it shortens the wait after suggestions were joined.
 */
import { countSupports } from "#app/tasks/proposals/support.server.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["door", "desk"], async () => {
  const changed = await countSupports()
  console.log(changed === 1 ? "One shown number changed." : `${changed} shown numbers changed.`)
})
