/**
 * Printed passes, for named libraries and advice centres:
 *
 *     npm run passes -- --place "Oldham Library" --count 40 [--out FILE.pdf]
 *     npm run passes -- list
 *     npm run passes -- close POOL
 *     npm run passes -- leave-out POOL --reason "…" [--dry-run]
 *     npm run passes -- count-again POOL
 *
 * The first makes a pool and writes its sheets, which alone hold the codes. `close` refuses its passes from now on and
 * lets stand what they have rated; `leave-out` takes all of that out of the next releases, whatever it says, and
 * `count-again` puts it back. `--dry-run` says in tens how many ratings that concerns.
 */
import { parseArgs } from "node:util"
import { classOfPool } from "#app/domain/release/left-out.ts"
import { Refusal } from "#app/refusal.server.ts"
import { countAgain, type LeaveOutOutcome, leaveOut, tensIn } from "#app/tasks/leave-out.server.ts"
import { closePool } from "#app/tasks/paper-passes.server.ts"
import { listPaperPools } from "#db/queries/door/paper-passes.ts"
import { runOnDatabase } from "./on-database.ts"
import { printPasses } from "./passes/print-passes.ts"

const USAGE = `Usage: npm run passes -- --place "Oldham Library" --count 40 [--out FILE.pdf]
       npm run passes -- list
       npm run passes -- close POOL
       npm run passes -- leave-out POOL --reason "…" [--dry-run]
       npm run passes -- count-again POOL`

const today = new Date().toISOString().slice(0, 10)

/** Door knows the pools, tally the ratings: neither can read what the other holds. */
const ofRatings = ["leave-out", "count-again"].some((verb) => process.argv.includes(verb))

await runOnDatabase(ofRatings ? ["door", "tally"] : ["door"], async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      place: { type: "string" },
      count: { type: "string" },
      out: { type: "string" },
      reason: { type: "string" },
      "dry-run": { type: "boolean", default: false },
    },
  })
  const [verb, pool, ...more] = positionals
  if (more.length > 0) throw new Refusal(USAGE)
  if (verb === undefined) return printPasses({ ...values, today })
  if (verb === "list" && pool === undefined) return list()
  if (pool === undefined) throw new Refusal(USAGE)
  if (verb === "close") return close(pool)
  if (verb === "leave-out") return takeOut(pool, values)
  if (verb === "count-again") return putBack(pool)
  throw new Refusal(USAGE)
})

async function list() {
  const pools = await listPaperPools()
  if (pools.length === 0) console.log("There is no pool yet.")
  for (const { id, place, year, codes, closed } of pools) {
    console.log(`${id}  ${place}, ${year}: ${codes} passes, ${closed ? "closed" : "open"}`)
  }
}

async function close(pool: string) {
  if ((await closePool(pool)) === "unknown") throw unknown(pool)
  console.log(`${pool} is closed: its passes are refused from now on. What they have rated stays.`)
}

async function takeOut(pool: string, { reason = "", "dry-run": dryRun }: { reason?: string; "dry-run": boolean }) {
  await refuseUnknown(pool)
  const tens = await tensIn(classOfPool(pool))
  const many = tens === 0 ? "fewer than ten" : `${tens} or a few more`
  if (dryRun) return console.log(`That would leave out ${many} of the stored ratings. Nothing was changed.`)
  if (reason.trim() === "")
    throw new Refusal('Say why, such as --reason "The sheets were stolen": it is kept with the class.')
  refuseFailed(await leaveOut(classOfPool(pool), { reason: reason.trim(), today }), pool)
  console.log(`${pool} is left out of the next releases: ${many} of the stored ratings, and all that still come.`)
}

async function putBack(pool: string) {
  await refuseUnknown(pool)
  refuseFailed(await countAgain(classOfPool(pool), { reason: "Counted again.", today }), pool)
  console.log(`${pool} counts again from the next release on.`)
}

async function refuseUnknown(pool: string) {
  const pools = await listPaperPools()
  if (!pools.some(({ id }) => id === pool)) throw unknown(pool)
}

function unknown(pool: string): Refusal {
  return new Refusal(`There is no pool ${pool}: \`npm run passes -- list\` names them all.`)
}

function refuseFailed(outcome: LeaveOutOutcome, pool: string) {
  if (outcome.ok) return
  if (outcome.reason === "left-out-already") throw new Refusal(`${pool} is left out already.`)
  if (outcome.reason === "not-left-out") throw new Refusal(`${pool} is not left out: it counts as it is.`)
  throw new Refusal("A tally or a release is running: wait until it has finished.")
}
