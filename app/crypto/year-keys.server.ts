import { randomBytes } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { firstOpenYear } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { Refusal } from "#app/refusal.server.ts"
import { type Folders, recordSecrets, secretsInUse, unrecordSecrets, writeWhole } from "./secrets.server.ts"

const KEY_BYTES = 32
const FILE = /^year-(\d{4})\.key$/

/**
 * The key of a year's marks of deleted accounts, made when it is first asked for and noted down among the secrets in
 * use. Ask only for years that are open.
 * @throws Refusal when the file is damaged, or gone: with a new key, whoever has deleted an account could rate again
 */
export function loadYearKey({ SECRETS_DIR, DATA_DIR }: Folders, year: number): Buffer {
  const name = fileOf(year)
  const path = join(SECRETS_DIR, name)
  if (!existsSync(path)) {
    if (secretsInUse(DATA_DIR).includes(name)) throw lost(name, { SECRETS_DIR, DATA_DIR })
    writeWhole(SECRETS_DIR, name, randomBytes(KEY_BYTES).toString("base64url"))
  }
  // After the file: whatever moment the power fails, no key is noted down that was never made.
  recordSecrets(DATA_DIR, [name])
  const key = Buffer.from(readFileSync(path, "utf8").trim(), "base64url")
  if (key.length === KEY_BYTES) return key
  throw new Refusal(
    `The secret ${name} in SECRETS_DIR (${SECRETS_DIR}) is damaged: ${remedyFor(name, { SECRETS_DIR, DATA_DIR })}`,
  )
}

/**
 * Finds out, before anything is served, whether the key of an open year has gone.
 * @throws Refusal when it has
 */
export function refuseLostYearKeys(folders: Folders, today: Day) {
  for (const name of secretsInUse(folders.DATA_DIR)) {
    const year = yearIn(name)
    if (year === null || year < firstOpenYear(today) || existsSync(join(folders.SECRETS_DIR, name))) continue
    throw lost(name, folders)
  }
}

/**
 * Destroys the keys of years in which nothing may be spent any more, from 1 February of the next year on: then the
 * marks of deleted accounts lead back to nobody, for us neither.
 * @returns the years whose keys were destroyed now
 */
export function destroyClosedYearKeys({ SECRETS_DIR, DATA_DIR }: Folders, today: Day): number[] {
  const isClosed = (year: number | null) => year !== null && year < firstOpenYear(today)
  // The note first: a key without a note is destroyed the next night, a note without a key would be taken for a loss.
  unrecordSecrets(
    DATA_DIR,
    secretsInUse(DATA_DIR).filter((name) => isClosed(yearIn(name))),
  )
  const closed = readdirSync(SECRETS_DIR)
    .map(yearIn)
    .filter((year) => year !== null)
    .filter(isClosed)
  for (const year of closed) rmSync(join(SECRETS_DIR, fileOf(year)), { force: true })
  return closed
}

const fileOf = (year: number) => `year-${year}.key`

function yearIn(name: string): number | null {
  const year = FILE.exec(name)?.[1]
  return year ? Number(year) : null
}

function lost(name: string, folders: Folders): Refusal {
  return new Refusal(
    `SECRETS_DIR (${folders.SECRETS_DIR}) lacks ${name}, with which deleted accounts of that year are marked: ${remedyFor(name, folders)}`,
  )
}

/** No copy of these keys may be kept, so that there may be nothing to put back. */
function remedyFor(name: string, { SECRETS_DIR, DATA_DIR }: Folders): string {
  return `put the file back if it was moved; if it is lost, take ${join(SECRETS_DIR, name)} and the line ${name} in ${join(DATA_DIR, "secrets-in-use")} away, and a new key is made (who deleted an account that year can then rate again).`
}
