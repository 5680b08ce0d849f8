import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { RegisterDeed } from "#app/domain/register/deed.ts"
import type { RowChange } from "#app/domain/register/row-change.ts"
import { deskDb } from "#db/clients.server.ts"
import { registerChanges, registerDeeds } from "#db/schema/office/register-deeds.ts"
import { staff } from "#db/schema/office/staff.ts"
import type { RegisterTransaction } from "./rows.ts"

const reverting = alias(registerDeeds, "reverting")
const reverters = alias(staff, "reverters")

const DEED = {
  id: registerDeeds.id,
  at: registerDeeds.at,
  by: staff.name,
  deed: registerDeeds.deed,
  subject: registerDeeds.subject,
  reason: registerDeeds.reason,
  reverts: registerDeeds.reverts,
  revertedBy: reverters.name,
  revertedAt: reverting.at,
  rows: sql<number>`(select count(*)::int from ${registerChanges} where ${registerChanges.deed} = ${registerDeeds.id})`,
} as const

export type ListedDeed = Awaited<ReturnType<typeof listDeeds>>[number]

type Page = Readonly<{ provider?: string; limit: number; offset?: number }>

/** What the office did to the register, or to one provider, the newest first. The office only. */
export async function listDeeds({ provider, limit, offset = 0 }: Page) {
  return selectDeeds().where(ofProvider(provider)).orderBy(desc(registerDeeds.number)).limit(limit).offset(offset)
}

/** How many deeds there are. The office only. */
export async function countDeeds(): Promise<number> {
  const [row] = await deskDb().select({ n: sql<number>`count(*)::int` }).from(registerDeeds)
  return row?.n ?? 0
}

/** One deed; null where there is none. The office only. */
export async function findDeed(id: string, tx: Pick<RegisterTransaction, "select"> = deskDb()) {
  const [found] = await selectDeeds(tx).where(eq(registerDeeds.id, id))
  return found ?? null
}

export type DeedRows = readonly (RowChange & Readonly<{ position: number }>)[]

/** The rows that a deed touched, in the order in which they were written. The office only. */
export async function listDeedRows(deed: string, tx: Pick<RegisterTransaction, "select"> = deskDb()) {
  return tx
    .select({
      position: registerChanges.position,
      table: registerChanges.tableName,
      key: registerChanges.key,
      before: registerChanges.before,
      after: registerChanges.after,
    })
    .from(registerChanges)
    .where(eq(registerChanges.deed, deed))
    .orderBy(asc(registerChanges.position))
}

/** The changes that were made to the same rows after a deed and still stand, with what was done. */
export async function listChangesSince(tx: RegisterTransaction, deed: string) {
  const [earlier, first] = [alias(registerChanges, "earlier"), alias(registerDeeds, "first")]
  return tx
    .selectDistinct({
      table: registerChanges.tableName,
      key: registerChanges.key,
      before: registerChanges.before,
      after: registerChanges.after,
      deed: registerDeeds.deed,
      subject: registerDeeds.subject,
      at: registerDeeds.at,
      by: staff.name,
    })
    .from(registerChanges)
    .innerJoin(registerDeeds, eq(registerDeeds.id, registerChanges.deed))
    .innerJoin(staff, eq(staff.id, registerDeeds.staff))
    .innerJoin(
      earlier,
      and(
        eq(earlier.deed, deed),
        eq(earlier.tableName, registerChanges.tableName),
        eq(earlier.key, registerChanges.key),
      ),
    )
    .innerJoin(first, and(eq(first.id, deed), sql`${registerDeeds.number} > ${first.number}`))
    .where(isStanding())
    .orderBy(desc(registerDeeds.at))
}

/** Who changed a row last, and when; null where nobody of the office did. */
export async function findLastChange(tx: RegisterTransaction, { table, key }: Pick<RowChange, "table" | "key">) {
  const [found] = await tx
    .select({ by: staff.name, at: registerDeeds.at })
    .from(registerChanges)
    .innerJoin(registerDeeds, eq(registerDeeds.id, registerChanges.deed))
    .innerJoin(staff, eq(staff.id, registerDeeds.staff))
    .where(and(eq(registerChanges.tableName, table), eq(registerChanges.key, key)))
    .orderBy(desc(registerDeeds.number))
    .limit(1)
  return found ?? null
}

export type DeedToInsert = Readonly<{
  staff: string
  deed: RegisterDeed
  subject: string
  reason: string
  at: Date
  reverts: string | null
  changes: readonly (RowChange & Readonly<{ providers: readonly string[] }>)[]
}>

/** As many rows as one statement takes at a time: PostgreSQL allows 65,535 values. */
const ROWS_AT_ONCE = 1000

/** Notes a deed with its rows, in the transaction that does it. */
export async function insertDeed(tx: RegisterTransaction, { changes, ...deed }: DeedToInsert): Promise<string> {
  const [stored] = await tx.insert(registerDeeds).values(deed).returning({ id: registerDeeds.id })
  if (!stored) throw new Error("A deed that was stored has an id.")
  const rows = changes.map(({ table, providers, ...change }, position) => ({
    ...{ ...change, deed: stored.id, position, tableName: table, providers: [...providers] },
  }))
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await tx.insert(registerChanges).values(rows.slice(start, start + ROWS_AT_ONCE))
  }
  return stored.id
}

function selectDeeds(tx: Pick<RegisterTransaction, "select"> = deskDb()) {
  return tx
    .select(DEED)
    .from(registerDeeds)
    .innerJoin(staff, eq(staff.id, registerDeeds.staff))
    .leftJoin(reverting, eq(reverting.reverts, registerDeeds.id))
    .leftJoin(reverters, eq(reverters.id, reverting.staff))
    .$dynamic()
}

function ofProvider(provider: string | undefined): SQL | undefined {
  if (provider === undefined) return undefined
  return inArray(
    registerDeeds.id,
    deskDb()
      .select({ deed: registerChanges.deed })
      .from(registerChanges)
      .where(sql`${registerChanges.providers} @> array[${provider}]::text[]`),
  )
}

/** As app/domain/register/deed.ts has it: not taken back, and not itself the taking back of another. */
function isStanding(): SQL | undefined {
  return and(
    isNull(registerDeeds.reverts),
    sql`not exists (select from ${registerDeeds} as undoing where undoing.reverts = ${registerDeeds.id})`,
  )
}
