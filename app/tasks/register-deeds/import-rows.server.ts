import { added, changed, type RowChange, textOf } from "#app/domain/register/row-change.ts"
import { KINDS, type RowKind } from "#app/domain/register/row-kind.ts"
import { type Fault, inReadingOrder } from "#app/forms/register/fault.ts"
import { KIND_FILES } from "#app/forms/register/row-form.ts"
import { listKnown } from "#db/queries/desk/register/known.ts"
import { listRowsByKey, type RegisterTransaction } from "#db/queries/desk/register/rows.ts"
import { referenceFaultsOf } from "../register/check-references.ts"
import { type ReadFile, readCsvText } from "../register/read-csv.server.ts"
import { type Author, type DeedOutcome, planOrDo } from "./deed.server.ts"
import { addedValues, fileValues } from "./save-row.server.ts"

export type ImportRefusal = Readonly<{ ok: false; reason: "faults"; faults: readonly Fault[] }>

/**
 * Brings in the lines of a file that somebody pasted: rows that are new are added, those that say something else are
 * changed, and none is ended. All of it is one deed, or nothing where any line has a fault.
 */
export async function importRows(
  author: Author,
  { kind, text, agreed }: { kind: RowKind; text: string; agreed: string | null },
): Promise<DeedOutcome | ImportRefusal> {
  const read = await readCsvText(text, KIND_FILES[kind])
  return planOrDo<ImportRefusal>(author, agreed, async (tx) => {
    const faults = [...read.faults, ...referenceFaultsOf(read, await listKnown(tx))]
    if (faults.length > 0) return { ok: false, reason: "faults", faults: inReadingOrder(faults) }
    return { ok: true, deed: "register.import", subject: read.file.name, changes: await changesFor(tx, kind, read) }
  })
}

async function changesFor(tx: RegisterTransaction, kind: RowKind, { file, lines }: ReadFile<object>) {
  const { table } = KINDS[kind]
  const rows = lines.flatMap(({ cells, row }) => (row === null ? [] : [{ key: file.key(cells), row }]))
  const keys = rows.map(({ key }) => key)
  const stored = new Map((await listRowsByKey(tx, table, keys)).map((one) => [one.key, one]))
  const changes = rows.flatMap(({ key, row }): RowChange[] => {
    const before = stored.get(key)
    return before ? changed(before, fileValues(kind, row)) : [added(table, key, addedValues(kind, row))]
  })
  return kind === "provider" ? successorsFirst(changes) : changes
}

/** A provider that became another of the same file comes after it: the database looks at each row as it comes. */
function successorsFirst(changes: readonly RowChange[]): RowChange[] {
  const left = new Map(changes.map((change) => [change.key, change]))
  const inOrder: RowChange[] = []
  const take = (change: RowChange) => {
    if (!left.delete(change.key)) return
    const next = left.get((change.after && textOf(change.after, "became")) ?? "")
    if (next) take(next)
    inOrder.push(change)
  }
  for (const change of changes) take(change)
  return inOrder
}
