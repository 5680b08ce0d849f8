import { sql } from "drizzle-orm"
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core"

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
