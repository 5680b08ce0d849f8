import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm"
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core"
import type { ChainedDeed, DeedHead } from "#app/domain/office/deed-chain.ts"
import { deskDb } from "#db/clients.server.ts"
import { auditLog } from "#db/schema/office/audit-log.ts"

/** What a deed may say of before and after: never words of participants, nor a secret. */
export type DeedState = Readonly<Record<string, unknown>> | null

export type Deed = Readonly<{
  /** Who did it; null for somebody at the machine's own terminal, or the clock. */
  staff: string | null
  /** As `noun.verb`: "provider.rename". */
  deed: string
  /** To what, by the name or number under which its page finds it. */
  subject: string
  before?: DeedState
  after?: DeedState
  reason?: string | null
}>

/** A transaction of any role that may record deeds. */
type AnyTransaction = Pick<PgDatabase<PgQueryResultHKT>, "execute">

/** Records a deed in the transaction that does it, so that both stand or neither. */
export async function recordDeed(tx: AnyTransaction, deed: Deed): Promise<void> {
  const { staff, before = null, after = null, reason = null } = deed
  await tx.execute(
    sql`select office.record_deed(${staff}::uuid, ${deed.deed}, ${deed.subject},
          ${before === null ? null : JSON.stringify(before)}::text::jsonb,
          ${after === null ? null : JSON.stringify(after)}::text::jsonb, ${reason})`,
  )
}

export type ListedDeed = Readonly<{
  number: number
  at: Date
  staff: string | null
  deed: string
  subject: string
  before: DeedState
  after: DeedState
  reason: string | null
}>

/** What is looked for in the record; null stands for any. */
export type DeedQuestion = Readonly<{
  staff: string | null
  deed: string | null
  /** Within the subject, the reason, and what was before and after. */
  text: string | null
}>

/** Deeds that fit, the newest first. */
export async function listDeeds(
  question: DeedQuestion,
  range: { limit: number; offset: number },
): Promise<ListedDeed[]> {
  const rows = await deskDb()
    .select({
      number: auditLog.number,
      at: auditLog.at,
      staff: auditLog.staff,
      deed: auditLog.deed,
      subject: auditLog.subject,
      before: auditLog.before,
      after: auditLog.after,
      reason: auditLog.reason,
    })
    .from(auditLog)
    .where(fits(question))
    .orderBy(desc(auditLog.number))
    .limit(range.limit)
    .offset(range.offset)
  return rows.map(({ before, after, ...row }) => ({ ...row, before: stateIn(before), after: stateIn(after) }))
}

export async function countDeeds(question: DeedQuestion): Promise<number> {
  return deskDb().$count(auditLog, fits(question))
}

/** Every kind of deed that was ever done, for a list to choose from. */
export async function listDeedKinds(): Promise<string[]> {
  const rows = await deskDb().selectDistinct({ deed: auditLog.deed }).from(auditLog).orderBy(asc(auditLog.deed))
  return rows.map(({ deed }) => deed)
}

/** The whole record as its chain sees it, by number. */
export async function listChainedDeeds(): Promise<ChainedDeed[]> {
  return deskDb()
    .select({
      number: auditLog.number,
      text: sql<string>`office.deed_text(audit_log)`,
      previous: sql<string>`encode(${auditLog.previous}, 'hex')`,
      hash: sql<string>`encode(${auditLog.hash}, 'hex')`,
    })
    .from(auditLog)
    .orderBy(asc(auditLog.number))
}

/** The newest row's number and hash; null before the first deed. */
export async function findDeedHead(): Promise<DeedHead | null> {
  const [head] = await deskDb()
    .select({ number: auditLog.number, hash: sql<string>`encode(${auditLog.hash}, 'hex')` })
    .from(auditLog)
    .orderBy(desc(auditLog.number))
    .limit(1)
  return head ?? null
}

function fits({ staff, deed, text }: DeedQuestion): SQL | undefined {
  const pattern = text === null ? null : `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return and(
    staff === null ? undefined : eq(auditLog.staff, staff),
    deed === null ? undefined : eq(auditLog.deed, deed),
    pattern === null
      ? undefined
      : sql`concat_ws(' ', ${auditLog.subject}, ${auditLog.reason}, ${auditLog.before}::text, ${auditLog.after}::text)
              ilike ${pattern}`,
  )
}

function stateIn(value: unknown): DeedState {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : null
}
