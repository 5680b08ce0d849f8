/**
 * What is erased by the clock (`npm run retention`): each rule, its reason, and how much was due and is erased now. With
 * `--dry-run` nothing is changed. The nightly tidying does the same by itself.
 */
import { parseArgs } from "node:util"
import { afterInWords, countInWords } from "#app/domain/retention.ts"
import { env } from "#app/env.server.ts"
import { countPasses } from "#app/tasks/count-passes.server.ts"
import { countDue, eraseWhatIsDue } from "#app/tasks/retention.server.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["door", "desk"], async () => {
  const { values } = parseArgs({ options: { "dry-run": { type: "boolean" } } })
  const dry = values["dry-run"] ?? false
  const now = new Date()
  // Before accounts are erased: their passes were taken, too.
  if (!dry) await countPasses(now.toISOString().slice(0, 10))
  const counts = dry ? await countDue(now) : await eraseWhatIsDue(env(), now)
  for (const { rule, count } of counts) {
    console.log(`${rule.name}: ${countInWords(rule.counted, count)} ${dry ? "due" : "erased"}`)
    console.log(`    ${rule.what} ${rule.why} ${afterInWords(rule.after)}.`)
  }
})
