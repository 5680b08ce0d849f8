/**
 * The switches (`npm run switches`), for when the office cannot be reached:
 *
 *     npm run switches -- list
 *     npm run switches -- pause NAME --message "…"
 *     npm run switches -- resume NAME
 *
 * Every running site sees a change within a second. It stands in the record of deeds, without a person.
 */
import { parseArgs } from "node:util"
import { isSwitchName, readSwitchMessage, SWITCHES, type SwitchName } from "#app/domain/switch.ts"
import { Refusal } from "#app/refusal.server.ts"
import { listPausesNow, recordSwitching } from "#db/queries/desk/switches.ts"
import { runOnDatabase } from "./on-database.ts"

const USAGE = `Usage: npm run switches -- list | pause NAME --message "…" | resume NAME. Names: ${SWITCHES.join(", ")}.`

await runOnDatabase(["desk"], async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { message: { type: "string" } } })
  const [verb = "list", name, ...more] = positionals
  if (verb === "list" && name === undefined) return list()
  if (name === undefined || !isSwitchName(name) || more.length > 0) throw new Refusal(USAGE)
  const today = new Date().toISOString().slice(0, 10)
  if (verb === "pause") return pause(name, values.message ?? "", today)
  if (verb !== "resume" || values.message !== undefined) throw new Refusal(USAGE)
  if (!(await recordSwitching({ name, deed: "resume", message: "", by: null, today })))
    throw new Refusal(`${name} is not paused: nothing was changed.`)
  console.log(`${name} goes on.`)
})

async function list() {
  const pauses = await listPausesNow()
  for (const name of SWITCHES) {
    const pause = pauses.find((one) => one.name === name)
    console.log(`${name.padEnd(12)}${pause ? `paused since ${pause.since}: ${pause.message}` : "on"}`)
  }
}

async function pause(name: SwitchName, text: string, today: string) {
  const read = readSwitchMessage(text)
  if (!read.ok)
    throw new Refusal(
      read.reason === "empty"
        ? `Say why, and when to come back: --message "…"`
        : "The message is too long: at most 300 characters.",
    )
  const { message } = read
  if (!(await recordSwitching({ name, deed: "pause", message, by: null, today })))
    throw new Refusal(`${name} is paused already: resume it first, or change its words in the office.`)
  console.log(`${name} is paused.`)
}
