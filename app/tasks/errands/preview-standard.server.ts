import type { ErrandResult } from "#app/domain/office/errand.ts"
import { verdictChanges } from "#app/domain/release/verdict-changes.ts"
import type { Proposal } from "#app/domain/standard/proposal.ts"
import { standardOf } from "#app/domain/standard/standard.ts"
import { findReleaseYear } from "#db/queries/tally/last-count.ts"
import { findLastRelease, listSnapshots } from "#db/queries/tally/releases.ts"
import { listStandards } from "#db/queries/tally/standards.ts"
import { listGround } from "../make-release.server.ts"

/**
 * Which verdicts of the last release would be others if its years had been judged as proposed. It speaks of what is
 * published alone, and so of no rating that has come since.
 */
export async function previewStandard(proposal: Proposal): Promise<ErrandResult> {
  const last = await findLastRelease()
  const year = last && (await findReleaseYear(last.number))
  if (!last || year === null) return { kind: "refused", reason: "no-release", on: null }
  const standards = await listStandards()
  const counted = (await listSnapshots()).filter(({ lastIn }) => lastIn === last.number)
  const release = { number: last.number, year }
  // As if it had been in force all along: a set that begins later changes none of these.
  const asProposed = [{ ...proposal, version: standardOf(year, standards).version + 1, fromYear: year - 1 }]
  const found = verdictChanges({ release, counted, ...(await listGround(year)) }, standards, asProposed)
  return { kind: "preview-standard", release: last.number, ...found }
}
