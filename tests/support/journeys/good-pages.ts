import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/**
 * Pages that a run of the journeys has found good, by what they are made of: many journeys begin alike. An empty file for
 * each, because the journeys run in several processes and no page needs to be looked at in more than one.
 */
const FOLDER = join(import.meta.dirname, "../../../test-results/good-pages")

/** A new run knows none: what was good yesterday may have changed. */
export function forgetGoodPages() {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
}

export function isKnownAsGood(name: string): boolean {
  return existsSync(join(FOLDER, name))
}

export function noteAsGood(name: string) {
  writeFileSync(join(FOLDER, name), "")
}
