import { takenOut } from "#app/domain/register/row-change.ts"
import { KINDS, type RowKind } from "#app/domain/register/row-kind.ts"
import { cellsOf } from "#app/forms/register/row-form.ts"
import { findRow } from "#db/queries/desk/register/rows.ts"
import { type Author, type DeedOutcome, planOrDo, type Refusal } from "./deed.server.ts"
import { subjectOf } from "./save-row.server.ts"

/** Takes out a row that never was true. What has ended is given an end instead. */
export async function removeRow(
  author: Author,
  { kind, key, agreed }: { kind: Exclude<RowKind, "provider">; key: string; agreed: string | null },
): Promise<DeedOutcome | Refusal<"gone">> {
  return planOrDo<Refusal<"gone">>(author, agreed, async (tx) => {
    const { table, deeds } = KINDS[kind]
    const stored = await findRow(tx, table, key)
    if (!stored) return { ok: false, reason: "gone" }
    const subject = await subjectOf(tx, kind, cellsOf(kind, stored.values))
    return { ok: true, deed: deeds.remove, subject, changes: [takenOut(stored)] }
  })
}
