import { and, eq, inArray } from "drizzle-orm"
import { type ErrandAsked, type ErrandResult, errandStatesBefore } from "#app/domain/office/errand.ts"
import { tallyDb } from "#db/clients.server.ts"
import { recordDeed } from "#db/queries/desk/audit-log.ts"
import { errands } from "#db/schema/office/errands.ts"
import type { Transaction } from "./batch-flags.ts"

/** An errand that this process has taken on. `staff` is who asked for it. */
export type TakenErrand = Readonly<{ id: string; staff: string; asked: ErrandAsked }>

/** Takes on an errand that waits; null if another process was quicker, or there is none. */
export async function takeErrand(id: string): Promise<TakenErrand | null> {
  const [taken] = await tallyDb()
    .update(errands)
    .set({ state: "running" })
    .where(and(eq(errands.id, id), inArray(errands.state, errandStatesBefore("running"))))
    .returning({ staff: errands.staff, asked: errands.input })
  return taken ? { id, ...taken } : null
}

/** Answers an errand in the transaction that does it, so that both stand or neither. */
export async function recordAnswer(tx: Transaction, id: string, result: ErrandResult): Promise<void> {
  const state = result.kind === "refused" ? "refused" : "done"
  const answered = await tx
    .update(errands)
    .set({ state, result, finishedAt: new Date() })
    .where(and(eq(errands.id, id), inArray(errands.state, errandStatesBefore(state))))
    .returning({ id: errands.id })
  // Somebody gave it up meanwhile: what was done for it is undone with it.
  if (answered.length === 0) throw new Error("The errand is not running any more")
}

/** Answers an errand that changed nothing, and records that it was answered. */
export async function recordFinding({ id, staff, asked }: TakenErrand, result: ErrandResult): Promise<void> {
  await tallyDb().transaction(async (tx) => {
    await recordAnswer(tx, id, result)
    const after = result.kind === "refused" ? { refused: result.reason } : null
    await recordDeed(tx, { staff, deed: "errand.answer", subject: asked.kind, after })
  })
}
