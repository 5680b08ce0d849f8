import { stands } from "#app/domain/register/deed.ts"
import { overlaps, type RowChange, stillStands } from "#app/domain/register/row-change.ts"
import { findDeed, listChangesSince, listDeedRows } from "#db/queries/desk/register/deeds.ts"
import { findRow, type RegisterTransaction } from "#db/queries/desk/register/rows.ts"
import { type Author, type DeedOutcome, inverseOf, planOrDo, type Refusal } from "./deed.server.ts"
import { isInUse } from "./provider-deeds.server.ts"

/** A deed that was done later to the same rows, and stands. */
export type LaterDeed = Readonly<{ subject: string; by: string; at: Date }>

export type RevertRefusal =
  | Refusal<"gone" | "over" | "in-use">
  | Readonly<{ ok: false; reason: "built-on"; by: LaterDeed }>
  /** A row is not as the deed left it, and no deed of the office says why. */
  | Readonly<{ ok: false; reason: "changed"; key: string }>

/**
 * Takes a deed back: every row as it was before. Not where a later deed stands on one of its rows, which is to be taken
 * back first; taking back is itself a deed, and done once.
 */
export async function revertDeed(
  author: Author,
  { deed: id, agreed }: { deed: string; agreed: string | null },
): Promise<DeedOutcome | RevertRefusal> {
  return planOrDo<RevertRefusal>(author, agreed, async (tx) => {
    const found = await findDeed(id, tx)
    if (!found) return { ok: false, reason: "gone" }
    if (!stands({ deed: found.deed, isReverted: found.revertedBy !== null })) return { ok: false, reason: "over" }
    const changes = await listDeedRows(id, tx)
    const later = (await listChangesSince(tx, id)).find((one) => changes.some((change) => overlaps(change, one)))
    if (later) return { ok: false, reason: "built-on", by: later }
    const moved = await findMoved(tx, changes)
    if (moved) return { ok: false, reason: "changed", key: moved.key }
    // A contract that was added later may name a provider that this deed added.
    const providers = changes.filter(({ table, before }) => table === "providers" && before === null)
    const others = (key: string) => !changes.some((change) => change.table !== "providers" && names(change, key))
    for (const { key } of providers) {
      if (others(key) && (await isInUse(tx, key))) return { ok: false, reason: "in-use" }
    }
    const back = inverseOf(changes, author.now.toISOString().slice(0, 10))
    return { ok: true, deed: "register.revert", subject: found.subject, changes: back, reverts: id }
  })
}

function names({ after }: RowChange, provider: string): boolean {
  return Object.values(after ?? {}).includes(provider)
}

async function findMoved(tx: RegisterTransaction, changes: readonly RowChange[]): Promise<RowChange | null> {
  for (const change of changes) {
    const stored = await findRow(tx, change.table, change.key)
    if (!stillStands(change, stored?.values ?? null)) return change
  }
  return null
}
