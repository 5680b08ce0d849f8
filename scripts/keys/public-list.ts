import { readFileSync } from "node:fs"
import { constants, setPriority } from "node:os"
import { loadBallotKey } from "#app/crypto/ballot-keys.server.ts"
import { chainedHash, NO_HASH, readManifestText } from "#app/crypto/manifest-chain.server.ts"
import { findSecondKey, keyName } from "#app/domain/manifest.ts"
import { env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { findOpenKeyFaults, giveUpLostKeys } from "#app/tasks/lost-ballot-keys.server.ts"
import { listKeyEntries, makeBallotKeys } from "#app/tasks/make-ballot-keys.server.ts"
import { listManifest } from "#db/queries/owner/manifest.ts"

const today = () => new Date().toISOString().slice(0, 10)

export async function list(): Promise<void> {
  const keys = await listKeyEntries()
  const books = Map.groupBy(keys, ({ area, book }) => `${book.padEnd(8)} ${area}`)
  for (const [name, own] of [...books].sort()) {
    const here = own.filter((key) => loadBallotKey(env().SECRETS_DIR, key) !== null).length
    const missing = here < own.length ? `, ${own.length - here} private halves are not here` : ""
    console.log(`${name.padEnd(40)} ${String(own.length).padStart(4)} keys${missing}`)
  }
  console.log(`${keys.length} keys in all.`)
}

export async function make(options: { area?: string; supplements?: boolean; quietly?: boolean }): Promise<void> {
  // Beside a site that serves people: what nobody waits for takes only the time that is left.
  if (options.quietly) setPriority(constants.priority.PRIORITY_LOW)
  let said = 0
  const say = (made: number, of: number) => {
    if (options.quietly || (made < of && performance.now() - said < 1000)) return
    said = performance.now()
    console.log(`  ${made} of ${of} keys`)
  }
  const { area, supplements = false } = options
  const made = await makeBallotKeys({
    ...{ secretsDir: env().SECRETS_DIR, today: today(), supplements, say },
    ...(area === undefined ? {} : { area }),
  })
  if (made === null) throw new Refusal("Another process is making keys: wait until it has finished.")
  console.log(made === 0 ? "No key was missing." : `${made} keys made and added to the public list.`)
}

export async function verify(copy: string | undefined): Promise<void> {
  const lines = await listManifest()
  let before: Buffer = NO_HASH
  for (const [place, { line, hash }] of lines.entries()) {
    before = chainedHash(before, line)
    if (!before.equals(hash))
      throw new Refusal(`Line ${place + 1} of the public list was changed after it was written.`)
  }
  const second = findSecondKey(await listKeyEntries())
  if (second) throw new Refusal(`${keyName(second)} has a second key in the public list: only one of them can be ours.`)
  const faults = await findOpenKeyFaults(env().SECRETS_DIR, today())
  for (const { key, fault } of faults) {
    console.log(`${keyName(key)}: the private half is ${fault === "lost" ? "not here" : "that of another key"}`)
  }
  if (copy !== undefined) compare(copy, lines)
  if (faults.length > 0)
    throw new Refusal(`${faults.length} keys do not fit: put your copy back (keys -- import FILE).`)
  console.log(`${lines.length} lines follow from one another, and every private half of an open year fits.`)
}

/** A saved copy must be the beginning of our list, to the letter. */
function compare(copy: string, lines: readonly { line: string }[]) {
  const read = readManifestText(readFileSync(copy, "utf8"))
  if (!read.ok) throw new Refusal(`Line ${read.line} of ${copy} does not follow from those before it.`)
  const differs = read.lines.findIndex(({ line }, place) => lines[place]?.line !== line)
  if (differs >= 0)
    throw new Refusal(`Line ${differs + 1} of ${copy} is not what our list says: one of them was changed.`)
  console.log(`${copy} is the beginning of our list, to the letter (${read.lines.length} of ${lines.length} lines).`)
}

/** @param yes how many keys are to be given up, as it was typed: it cannot be taken back, and a copy may turn up. */
export async function giveUp(yes: string | undefined): Promise<void> {
  const confirmed = yes === undefined ? null : /^\d{1,9}$/.test(yes) ? Number(yes) : Number.NaN
  const outcome = await giveUpLostKeys(env().SECRETS_DIR, today(), confirmed)
  const lost = outcome.ok ? outcome.keys : outcome.byArea.reduce((sum, [, keys]) => sum + keys, 0)
  if (lost === 0) return console.log("No private half is lost: there is nothing to give up.")
  if (outcome.ok) return console.log(`Keys given up: ${lost}. Ballots that they have signed stay good.`)
  for (const [area, keys] of outcome.byArea) console.log(`${area.padEnd(40)} ${String(keys).padStart(4)} lost`)
  throw new Refusal(
    `Private halves lost: ${lost}. Nothing was given up: if there is a copy, put it back (keys -- import FILE). ` +
      `To give them up for good: npm run keys -- give-up --yes ${lost}`,
  )
}
