/**
 * The record of what the office did. `npm run audit -- verify` recomputes its chain, compares it with what was written
 * down in SECRETS_DIR every night, and ends with code 1 if a row was altered, taken away or put in. `export FILE` writes
 * the whole record as lines of JSON, from which anybody can recompute the chain.
 */
import { writeFileSync } from "node:fs"
import { breakInWords } from "#app/domain/office/deed-chain.ts"
import { env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { verifyDeeds } from "#app/tasks/verify-deeds.server.ts"
import { listChainedDeeds } from "#db/queries/desk/audit-log.ts"
import { runOnDatabase } from "./on-database.ts"

const USAGE = "Usage: npm run audit -- verify, or npm run audit -- export FILE"

await runOnDatabase(["desk"], async () => {
  const [verb, file, ...more] = process.argv.slice(2)
  if (verb === "verify" && file === undefined) return verify()
  if (verb !== "export" || file === undefined || more.length > 0) throw new Refusal(USAGE)
  const deeds = await listChainedDeeds()
  writeFileSync(file, deeds.map((deed) => `${JSON.stringify(deed)}\n`).join(""), { mode: 0o600 })
  console.log(`${deeds.length} deeds are in ${file}.`)
})

async function verify() {
  const { deeds, heads, head, breaks } = await verifyDeeds(env().SECRETS_DIR)
  if (breaks.length > 0) {
    throw new Refusal(["The record of deeds is not whole:", ...breaks.map(breakInWords)].join("\n  "))
  }
  console.log(`The record of deeds is whole: ${deeds} deeds, ${heads} nights compared.`)
  if (head !== null) console.log(`Its newest hash: ${head}`)
}
