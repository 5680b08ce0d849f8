import {
  added,
  changed,
  OFFICE_ORIGIN,
  type Row,
  type RowChange,
  type StoredRow,
} from "#app/domain/register/row-change.ts"
import { KINDS, type RowKind } from "#app/domain/register/row-kind.ts"
import type { Cells } from "#app/forms/register/register-file.ts"
import { cellsOf, type NewSource, sourceColumn } from "#app/forms/register/row-form.ts"
import { listNames } from "#db/queries/desk/register/choices.ts"
import { findLastChange } from "#db/queries/desk/register/deeds.ts"
import { listKnown, nextSource } from "#db/queries/desk/register/known.ts"
import { findRow, type RegisterTransaction } from "#db/queries/desk/register/rows.ts"
import { toValues } from "#db/queries/owner/register-tables.ts"
import { type Author, type DeedOutcome, type DeedPlan, planOrDo, versionOf } from "./deed.server.ts"
import { judgeRow, type RowProblems } from "./row-faults.ts"

export type RowToSave = Readonly<{
  kind: RowKind
  /** The key of the row that is changed; null for a new one. */
  key: string | null
  cells: Cells
  sources: readonly string[]
  newSource: NewSource | null
  version: string
  agreed: string | null
  also?: DeedPlan["also"]
}>

export type SaveRefusal =
  | Readonly<{ ok: false; reason: "problems"; problems: RowProblems }>
  | Readonly<{ ok: false; reason: "gone" }>
  /** Somebody changed the row since the form was opened; null where an import did. */
  | Readonly<{ ok: false; reason: "stale"; by: string | null; at: Date | null }>

/** Adds a row or changes one, by the law of the files, once it has been looked at. */
export async function saveRow(author: Author, row: RowToSave): Promise<DeedOutcome | SaveRefusal> {
  return planOrDo<SaveRefusal>(author, row.agreed, async (tx) => {
    const { table, deeds, fixed } = KINDS[row.kind]
    const stored = row.key === null ? null : await findRow(tx, table, row.key)
    if (row.key !== null && stored === null) return { ok: false, reason: "gone" }
    if (stored && row.version !== versionOf(stored.values)) {
      const last = await findLastChange(tx, stored)
      return { ok: false, reason: "stale", by: last?.by ?? null, at: last?.at ?? null }
    }
    // What the form does not ask for stays as it is; of a new row it is blank.
    const before = cellsOf(row.kind, stored?.values ?? {})
    const own = stored ? Object.fromEntries(fixed.map((column) => [column, before[column] ?? ""])) : {}
    const cells = { ...before, ...row.cells, ...own }
    const judged = await judge(tx, { ...row, cells, isNew: stored === null })
    if (!judged.ok) return judged
    const changes = [...judged.sources, ...changesOf(row.kind, stored, judged)]
    return {
      ok: true,
      deed: stored ? deeds.edit : deeds.add,
      subject: await subjectOf(tx, row.kind, cells),
      changes,
      ...alsoOf(row),
    }
  })
}

/** The columns of a row that files know, as they are stored; what only the office knows is left out. */
export function fileValues(kind: RowKind, row: object): Row {
  const { origin: _, delisted_on: __, duplicate_of: ___, ...values } = toValues(fileTable(kind), row)
  return values
}

/** A new row as it is stored. */
export function addedValues(kind: RowKind, row: object): Row {
  return { ...toValues(fileTable(kind), row), origin: OFFICE_ORIGIN }
}

/** What a row is called in the history: by the names of today. */
export async function subjectOf(tx: RegisterTransaction, kind: RowKind, cells: Cells): Promise<string> {
  const names = await listNames(tx)
  const called = (column: string) => names[cells[column] ?? ""] ?? cells[column] ?? ""
  if (kind === "provider") return cells.name ?? ""
  if (kind === "contract") return `${called("provider")} in ${called("area")}`
  if (kind === "domain") return `${cells.domain} of ${called("provider")}`
  return `${called("subcontractor")} under ${called("prime") || "a prime not named"}, ${called("area") || called("programme")}`
}

type Judged = Readonly<{ ok: true; key: string; row: object; sources: readonly RowChange[] }>

async function judge(
  tx: RegisterTransaction,
  { kind, cells, sources, newSource, isNew }: RowToSave & { isNew: boolean },
): Promise<Judged | SaveRefusal> {
  const [known, next, column] = [await listKnown(tx), await nextSource(tx), sourceColumn(kind)]
  const ids = [...sources, ...(newSource ? [next.id] : [])]
  const judged = judgeRow(
    kind,
    { ...cells, [column]: ids.join(";") },
    { ...known, sources: [...known.sources, next.id] },
  )
  const problems = {
    ...(judged.ok ? {} : judged.problems),
    ...(isNew && ids.length === 0 ? { [column]: "is blank: say where this is from" } : {}),
    ...(judged.ok && isNew && (await findRow(tx, KINDS[kind].table, judged.key))
      ? { [kind === "provider" ? "slug" : "form"]: "is in the register already" }
      : {}),
  }
  if (!judged.ok || Object.keys(problems).length > 0) return { ok: false, reason: "problems", problems }
  const source = newSource && { ...newSource, ...next, kind: "added in the office", origin: OFFICE_ORIGIN }
  return { ...judged, sources: source ? [added("sources", next.id, source)] : [] }
}

function changesOf(kind: RowKind, stored: StoredRow | null, { key, row }: Judged): RowChange[] {
  if (stored === null) return [added(KINDS[kind].table, key, addedValues(kind, row))]
  const values = fileValues(kind, row)
  // An id is made once: files and history find the row by it.
  return changed(stored, "id" in values ? { ...values, id: stored.values.id } : values)
}

function fileTable(kind: RowKind) {
  const { table } = KINDS[kind]
  return table
}

function alsoOf({ also }: RowToSave): Pick<DeedPlan, "also"> {
  return also ? { also } : {}
}
