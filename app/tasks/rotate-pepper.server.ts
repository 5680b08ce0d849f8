import { departedMark, foldPepper } from "#app/crypto/address-lookup.server.ts"
import {
  beginRotation,
  cancelRotation,
  finishRotation,
  type Rotation,
  signOfPepper,
} from "#app/crypto/peppers.server.ts"
import { type Folders, loadSecrets } from "#app/crypto/secrets.server.ts"
import { loadYearKey } from "#app/crypto/year-keys.server.ts"
import { openYears } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { Refusal } from "#app/refusal.server.ts"
import { foldLookups, isSiteConnected, settlePeppers, whileNobodyRotates } from "#db/queries/owner/pepper-generation.ts"
import { shuffleRows } from "#db/queries/owner/shuffled-rows.ts"
import { turnLog } from "#db/queries/owner/turned-log.ts"

/**
 * `peppers`: how many there are now; `logTurned`: whether old lookups are gone from the write-ahead log, too.
 * "rotating": another process is at it. "site-running": the site, or a script that speaks for it, is connected.
 * "pepper-unknown": the database is scrambled with a pepper that the file does not hold. With these nothing was changed.
 */
export type RotationOutcome =
  | { ok: true; peppers: number; logTurned: boolean }
  | { ok: false; reason: "rotating" | "site-running" | "pepper-unknown" }

/**
 * Folds a new pepper over every lookup, without knowing an address: whoever has stolen the old one can guess at no
 * address in what the database says from now on.
 *
 * In this order, so that a kill at any moment leaves what running again finishes: the new pepper is noted down
 * (`pepper.next`), which closes the secrets; one transaction changes all lookups and the sign of the last pepper beside
 * them; the pepper becomes the last line of its file; the note is taken away. Whether the transaction was done, the database says.
 * Last, older versions of the rows are thrown away, and the log that tells of them.
 */
export async function rotatePepper(folders: Folders, today: Day): Promise<RotationOutcome> {
  // Two at once would each note down a pepper, and the file could end with one that the database does not know.
  return (await whileNobodyRotates(() => rotateAlone(folders, today))) ?? { ok: false, reason: "rotating" }
}

async function rotateAlone(folders: Folders, today: Day): Promise<RotationOutcome> {
  const folder = folders.SECRETS_DIR
  // Asked before anything is noted down, too: a site that runs is not to find its secrets closed.
  if (await isSiteConnected()) return { ok: false, reason: "site-running" }
  const keys = openYears(today).map((year) => ({ year, key: loadYearKey(folders, year) }))
  const rotation = beginRotation(folder)
  if (rotation) {
    const outcome = await foldLookups({
      signs: rotation.peppers.map(signOfPepper),
      nextSign: signOfPepper(rotation.next),
      fold: (lookup, made) => [...rotation.peppers, rotation.next].slice(made).reduce(foldPepper, lookup),
      marksOf: (lookup) => keys.map(({ year, key }) => ({ year, mark: departedMark(lookup, key) })),
    })
    if (outcome !== "folded") return refused(folder, rotation, outcome)
    finishRotation(folder, rotation)
  }
  await shuffleRows()
  return { ok: true, peppers: loadSecrets(folder).peppers.length, logTurned: await turnLog() }
}

/**
 * Finds out, before anything is served, whether the pepper of SECRETS_DIR and the database belong together: otherwise
 * nobody could sign in, and whoever has an account could make another.
 * @throws Refusal when they do not, or a rotation is not finished
 */
export async function refuseOtherPeppers(secretsDir: string): Promise<void> {
  const { peppers } = loadSecrets(secretsDir)
  const made = await settlePeppers(peppers.map(signOfPepper))
  if (made === peppers.length) return
  throw new Refusal(
    made === null
      ? `The addresses in the database were scrambled with a pepper that SECRETS_DIR (${secretsDir}) does not hold: put your newest copy of the file pepper back.`
      : `The database is a copy from before the pepper in SECRETS_DIR (${secretsDir}) was rotated: npm run keys -- rotate-pepper brings it up to date.`,
  )
}

function refused(folder: string, { isNew }: Rotation, outcome: "connected" | "unknown"): RotationOutcome {
  // What another process began may have changed the database already; what we began has not.
  if (isNew) cancelRotation(folder)
  return { ok: false, reason: outcome === "connected" ? "site-running" : "pepper-unknown" }
}
