import { randomBytes } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { firstOpenYear } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { Refusal } from "#app/refusal.server.ts"
import { writeWhole } from "./secrets.server.ts"

const KEY_BYTES = 32
const FILE = /^year-(\d{4})\.key$/

/**
 * The key of a year's marks of deleted accounts, made when it is first asked for. Ask only for years that are open.
 * @throws Refusal when the file is damaged
 */
export function loadYearKey(secretsDir: string, year: number): Buffer {
  const name = `year-${year}.key`
  const path = join(secretsDir, name)
  if (!existsSync(path)) writeWhole(secretsDir, name, randomBytes(KEY_BYTES).toString("base64url"))
  const key = Buffer.from(readFileSync(path, "utf8").trim(), "base64url")
  if (key.length === KEY_BYTES) return key
  throw new Refusal(`The secret ${name} in SECRETS_DIR (${secretsDir}) is damaged: put your copy of it back.`)
}

/**
 * Destroys the keys of years in which nothing may be spent any more, from 1 February of the next year on: then the
 * marks of deleted accounts lead back to nobody, for us neither.
 * @returns the years whose keys were destroyed now
 */
export function destroyClosedYearKeys(secretsDir: string, today: Day): number[] {
  const closed = readdirSync(secretsDir)
    .flatMap((name) => FILE.exec(name)?.[1] ?? [])
    .map(Number)
    .filter((year) => year < firstOpenYear(today))
  for (const year of closed) rmSync(join(secretsDir, `year-${year}.key`), { force: true })
  return closed
}
