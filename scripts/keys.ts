/**
 * The keys (`npm run keys -- list | make | verify | export | import | export-campaign | import-campaign | give-up |
 * rotate-pepper`).
 *   list                 ballot keys by year and area, and whether their private halves are here
 *   make [--area SLUG]   makes what is missing; --supplements adds keys for new units, once a quarter
 *   verify [FILE]        checks the public list, the private halves and, if given, somebody's saved copy of the list
 *   export FILE          writes an encrypted copy of all keys that may be copied, to be kept apart from the data
 *   export-campaign FILE, import-campaign FILE
 *                        the same for the campaign's keys, which no file holds beside the others
 *   import FILE          puts back from such a copy what is missing, and changes nothing else
 *   give-up [--yes N]    says which private halves are lost; with their number, says so in the public list, for good:
 *                        their ballots are given out no more
 *   rotate-pepper        folds a new pepper over every lookup, while the site is stopped; run it again if it was killed
 * export and import ask for a passphrase, or take it from KEYS_PASSPHRASE.
 */
import { parseArgs } from "node:util"
import { Refusal } from "#app/refusal.server.ts"
import { exportCampaignKeys, exportKeys, importCampaignKeys, importKeys } from "./keys/archive.ts"
import { rotate } from "./keys/pepper.ts"
import { giveUp, list, make, verify } from "./keys/public-list.ts"
import { runOnDatabase } from "./on-database.ts"
import { runScript } from "./run-script.ts"

const { values, positionals } = readArguments()
const [command = "", file] = positionals

switch (command) {
  case "list":
    await runOnDatabase(["owner"], list)
    break
  case "make":
    await runOnDatabase(["owner"], () => make(values))
    break
  case "verify":
    await runOnDatabase(["owner"], () => verify(file))
    break
  case "give-up":
    await runOnDatabase(["owner"], () => giveUp(values.yes))
    break
  case "rotate-pepper":
    await runOnDatabase(["owner"], rotate)
    break
  case "export":
    await runScript(() => exportKeys(file))
    break
  case "import":
    await runScript(() => importKeys(file))
    break
  case "export-campaign":
    await runScript(() => exportCampaignKeys(file))
    break
  case "import-campaign":
    await runScript(() => importCampaignKeys(file))
    break
  default:
    await runScript(async () => {
      throw new Refusal(
        "Say what to do: npm run keys -- list, make, verify, export, import, export-campaign, import-campaign, give-up or rotate-pepper.",
      )
    })
}
process.exit()

function readArguments() {
  const options = {
    area: { type: "string" },
    supplements: { type: "boolean" },
    quietly: { type: "boolean" },
    yes: { type: "string" },
  } as const
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch {
    return { values: {}, positionals: [] }
  }
}
