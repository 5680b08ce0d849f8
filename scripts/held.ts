/**
 * Accounts whose address is checked by hand. `npm run held` says how many there are; which ones, nobody can. Once the
 * office knows that an address is a participant's own,
 *
 *     npm run held -- free
 *
 * reads it from standard input and frees its account. Never from the command line, which shells remember and every user
 * of the machine can read.
 */
import { createInterface } from "node:readline/promises"
import { mailboxOf } from "#app/domain/account/address.ts"
import { Refusal } from "#app/refusal.server.ts"
import { lookupOf } from "#app/tasks/join.server.ts"
import { countHeldAccounts } from "#db/queries/desk/held-accounts.ts"
import { freeHeldAccount } from "#db/queries/door/accounts.ts"
import { runOnDatabase } from "./on-database.ts"

const USAGE = "Usage: npm run held, or npm run held -- free, which reads the address from standard input"

await runOnDatabase(["desk", "door"], async () => {
  const today = new Date().toISOString().slice(0, 10)
  const [verb, ...more] = process.argv.slice(2)
  // What is too much is not repeated: it may be an address.
  if ((verb !== undefined && verb !== "free") || more.length > 0) throw new Refusal(USAGE)
  if (verb === undefined) {
    const held = await countHeldAccounts(today)
    console.log(held === 1 ? "1 account is held." : `${held} accounts are held.`)
    return
  }
  const address = mailboxOf(await readAddress())
  if (address === null) throw new Refusal("That is no e-mail address: nothing was changed.")
  const freed = await freeHeldAccount(await lookupOf(address), today)
  console.log(freed ? "Freed." : "There is no held account with this address.")
})

/** One line, from a person at the terminal or from another program. */
async function readAddress(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdin.isTTY ? process.stdout : undefined })
  if (process.stdin.isTTY) process.stdout.write("E-mail address: ")
  for await (const line of lines) {
    lines.close()
    return line
  }
  return ""
}
