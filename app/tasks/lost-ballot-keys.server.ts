import { findKeyFaults, type KeyFault } from "#app/crypto/ballot-keys.server.ts"
import { firstOpenYear } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { readManifestLine } from "#app/forms/manifest-line.ts"
import { listManifest } from "#db/queries/owner/manifest.ts"
import { addToManifest, listKeyEntries } from "./make-ballot-keys.server.ts"

/** Published keys of years still open whose private half is gone or another, without those that were given up. */
export async function findOpenKeyFaults(secretsDir: string, today: Day): Promise<KeyFault[]> {
  const entries = (await listManifest()).map(({ line }) => readManifestLine(line))
  const givenUp = new Set(
    entries.flatMap((entry) => (entry.kind === "key-lost" ? [`${entry.book}/${entry.unit}/${entry.purpose}`] : [])),
  )
  const open = (await listKeyEntries()).filter(
    ({ year, book, unit, purpose }) => year >= firstOpenYear(today) && !givenUp.has(`${book}/${unit}/${purpose}`),
  )
  return findKeyFaults(secretsDir, open)
}

/** "unconfirmed": another number of keys is lost than was said, and nothing was written. */
export type GivenUp = { ok: true; keys: number } | { ok: false; reason: "unconfirmed"; byArea: [string, number][] }

/**
 * Says in the public list, for good, which private halves are gone: their ballots are given out no more.
 * @param confirmed how many keys are to be given up; null where nobody has said yet
 */
export async function giveUpLostKeys(secretsDir: string, today: Day, confirmed: number | null): Promise<GivenUp> {
  const faults = await findOpenKeyFaults(secretsDir, today)
  const lost = faults.filter(({ fault }) => fault === "lost").map(({ key }) => key)
  if (lost.length !== (confirmed ?? 0)) {
    const byArea = [...Map.groupBy(lost, ({ area, year }) => `${area} ${year}`)]
    return { ok: false, reason: "unconfirmed", byArea: byArea.map(([name, keys]) => [name, keys.length]) }
  }
  await addToManifest(lost.map(({ book, unit, purpose }) => ({ kind: "key-lost", book, unit, purpose })))
  return { ok: true, keys: lost.length }
}
