/**
 * Brings a folder of register files into the database:
 *
 *     npm run register -- import DIRECTORY [--dry-run] [--origin WORD]
 *
 * `--dry-run` says what would be added, changed and ended, and changes nothing. `--origin` names a second set
 * of files that comes on top of the register (as the demo does); it may bring some of the files only, and an
 * import ends rows of its own set only. Any fault ends with code 1 and nothing stored.
 */
import { existsSync } from "node:fs"
import { parseArgs } from "node:util"
import { faultInWords } from "#app/forms/register/fault.ts"
import { Refusal } from "#app/refusal.server.ts"
import { importRegister } from "#app/tasks/import-register.server.ts"
import { reportInWords } from "#app/tasks/register/report.ts"
import { ownerDb } from "#db/clients.server.ts"
import { runOnDatabase } from "./on-database.ts"

const USAGE = "Usage: npm run register -- import DIRECTORY [--dry-run] [--origin WORD]"

await runOnDatabase(["owner"], async () => {
  const { directory, dryRun, origin } = readArguments()
  const outcome = await importRegister({ directory, db: ownerDb(), dryRun, origin })
  if (outcome.ok) {
    for (const line of reportInWords(outcome, { dryRun })) console.log(line)
    return
  }
  for (const fault of outcome.faults) console.error(faultInWords(fault))
  const count = outcome.faults.length
  throw new Refusal(`${count === 1 ? "1 fault" : `${count} faults`}: nothing was stored.`)
})

function readArguments() {
  const { positionals, values } = parsed()
  const [verb, directory, ...more] = positionals
  if (verb !== "import" || directory === undefined || more.length > 0) throw new Refusal(USAGE)
  if (!existsSync(directory)) throw new Refusal(`There is no folder ${directory}.`)
  if (values.origin !== undefined && !/^[a-z][a-z0-9-]*$/.test(values.origin)) {
    throw new Refusal("The origin is one word in lower case, for example demo.")
  }
  return { directory, dryRun: values["dry-run"], origin: values.origin }
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { "dry-run": { type: "boolean", default: false }, origin: { type: "string" } },
    })
  } catch {
    throw new Refusal(USAGE)
  }
}
