import { createHash } from "node:crypto"
import type { RegisterDeed } from "#app/domain/register/deed.ts"
import { inverse, providersIn, type Row, type RowChange, textOf } from "#app/domain/register/row-change.ts"
import { recordDeed } from "#db/queries/desk/audit-log.ts"
import { insertDeed } from "#db/queries/desk/register/deeds.ts"
import { findRow, type RegisterTransaction, withRegister, writeChange } from "#db/queries/desk/register/rows.ts"
import { followAgreements } from "#db/queries/desk/register/units.ts"

/** Who does a deed, when and why. */
export type Author = Readonly<{ staff: string; now: Date; reason: string }>

/** What a deed would do: every row, before anything is written. */
export type DeedPlan = Readonly<{
  deed: RegisterDeed
  /** What it is about, as people know it. */
  subject: string
  changes: readonly RowChange[]
  reverts?: string
  /** What else is to be done in the same transaction. */
  also?: (tx: RegisterTransaction) => Promise<void>
}>

/** A plan to look at, with the name by which it is agreed to: the name of exactly these changes and no others. */
export type Preview = Readonly<{ subject: string; changes: readonly RowChange[]; plan: string }>

export type Refusal<Reason extends string> = Readonly<{ ok: false; reason: Reason }>

export type DeedOutcome =
  | Readonly<{ ok: true; done: true; id: string; subject: string }>
  | Readonly<{ ok: true; done: false; preview: Preview }>
  /** Somebody else changed something since the plan was looked at: here is the new one. */
  | Readonly<{ ok: false; reason: "moved"; preview: Preview }>
  | Refusal<"nothing">

/**
 * Plans a deed, and does it where exactly this plan has been looked at and agreed to (`agreed` is its name); otherwise
 * says what it would do. Rows, their units, the history and the record of deeds are written together or not at all.
 */
export async function planOrDo<Refused extends { readonly ok: false }>(
  author: Author,
  agreed: string | null,
  makePlan: (tx: RegisterTransaction) => Promise<({ readonly ok: true } & DeedPlan) | Refused>,
): Promise<DeedOutcome | Refused> {
  return withRegister(async (tx) => {
    const made = await makePlan(tx)
    if (!made.ok) return made
    if (made.changes.length === 0) return { ok: false, reason: "nothing" } as const
    const preview = { subject: made.subject, changes: made.changes, plan: nameOf(made) }
    if (agreed === null) return { ok: true, done: false, preview } as const
    if (agreed !== preview.plan) return { ok: false, reason: "moved", preview } as const
    return { ok: true, done: true, id: await store(tx, author, made), subject: made.subject } as const
  })
}

/** The name of a row as it stands: another one as soon as anybody changed it. */
export function versionOf(values: Row): string {
  return createHash("sha256").update(JSON.stringify(values)).digest("hex")
}

function nameOf({ deed, subject, changes }: DeedPlan): string {
  return createHash("sha256")
    .update(JSON.stringify([deed, subject, changes]))
    .digest("hex")
}

async function store(tx: RegisterTransaction, { staff, now, reason }: Author, plan: DeedPlan): Promise<string> {
  const { deed, subject, changes, reverts = null } = plan
  for (const change of changes) await writeChange(tx, change)
  const rows = await Promise.all(changes.map(async ({ table, key }) => (await findRow(tx, table, key))?.values ?? null))
  const told = changes.map((change, place) => ({ ...change, providers: providersIn(change, rows[place] ?? null) }))
  await followAgreements(tx, areasIn(changes, rows), now.toISOString().slice(0, 10))
  await plan.also?.(tx)
  const id = await insertDeed(tx, { staff, deed, subject, reason, at: now, reverts, changes: told })
  await recordDeed(tx, { staff, deed, subject: `${subject} (${id})`, reason, ...summaryOf(changes) })
  return id
}

/** Areas whose units may have to follow. */
function areasIn(changes: readonly RowChange[], rows: readonly (Row | null)[]): string[] {
  const areas = changes.flatMap(({ table, before, after }, place) =>
    ["contracts", "supplyLinks", "units"].includes(table)
      ? [before, after, rows[place]].flatMap((values) => (values ? [textOf(values, "area")] : []))
      : [],
  )
  return [...new Set(areas)].filter((area) => area !== null)
}

/** One row is told whole; of many, how many of each table: the history of the register has each. */
function summaryOf(changes: readonly RowChange[]) {
  const [only, ...others] = changes
  if (only && others.length === 0) return { before: only.before, after: only.after }
  const counts = [...Map.groupBy(changes, ({ table }) => table)].map(([table, rows]) => [table, rows.length] as const)
  return { before: null, after: { rows: Object.fromEntries(counts) } }
}

/** What takes changes back, the last first. */
export function inverseOf(changes: readonly RowChange[], today: string): RowChange[] {
  return changes.toReversed().flatMap((change) => inverse(change, today))
}
