import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm"
import type { TrustRule } from "#app/domain/campaign/trust-rules.ts"
import { deskDb } from "#db/clients.server.ts"
import { invalidations, supporters } from "#db/schema/campaign/supporters.ts"
import { constituencies } from "#db/schema/constituencies.ts"
import { recordDeed } from "../audit-log.ts"

/** How many each rule holds. The campaign's, like all of this file. */
export async function countHeldByRule(): Promise<{ rule: string | null; count: number }[]> {
  return deskDb()
    .select({ rule: supporters.heldBy, count: sql<number>`count(*)::int` })
    .from(supporters)
    .where(eq(supporters.state, "quarantined"))
    .groupBy(supporters.heldBy)
    .orderBy(sql`2 desc`)
}

/** What a rule holds, the newest first; address and name are sealed. `page` from 1. */
export async function listHeld(rule: TrustRule | null, page: number, size: number) {
  return deskDb()
    .select({
      id: supporters.id,
      rule: supporters.heldBy,
      address: supporters.address,
      name: supporters.name,
      comment: supporters.comment,
      constituency: constituencies.name,
      signedAt: supporters.signedAt,
      source: supporters.source,
    })
    .from(supporters)
    .leftJoin(constituencies, eq(constituencies.gssCode, supporters.constituency))
    .where(heldBy(rule))
    .orderBy(desc(supporters.signedAt), asc(supporters.id))
    .limit(size)
    .offset((page - 1) * size)
}

/** What becomes of held sign-ups. */
export type Verdict = "let-through" | "take-out"

export type HeldVerdict = Readonly<{
  staff: string
  verdict: Verdict
  /** Some by their names, or all that a rule holds. */
  which: Readonly<{ ids: readonly string[] } | { rule: TrustRule }>
  reason: string | null
  now: Date
  /** The name of what is taken out together, in the list of it. */
  id: string
}>

const DEEDS = { "let-through": "supporters.let-through", "take-out": "supporters.take-out" } as const

/** Lets held sign-ups through, so that they count, or takes them out; how many. Recorded as one deed. */
export async function recordHeldVerdict({ staff, verdict, which, reason, now, id }: HeldVerdict): Promise<number> {
  const chosen = "rule" in which ? heldBy(which.rule) : and(heldBy(null), inArray(supporters.id, [...which.ids]))
  return deskDb().transaction(async (tx) => {
    const held = await tx
      .update(supporters)
      .set(
        verdict === "let-through" ? { state: "confirmed", vetted: true } : { state: "invalidated", invalidation: id },
      )
      .where(chosen)
      .returning({ id: supporters.id })
    if (held.length === 0) return 0
    const subject = "rule" in which ? which.rule : "chosen"
    if (verdict === "take-out") {
      // Like every class that was taken out, so that it can be put back.
      const conditions = JSON.stringify({ held: subject })
      const made = { id, conditions, reason: reason ?? "", count: held.length, madeBy: staff, madeAt: now }
      await tx.insert(invalidations).values(made)
    }
    await recordDeed(tx, { staff, deed: DEEDS[verdict], subject, after: { count: held.length }, reason })
    return held.length
  })
}

function heldBy(rule: TrustRule | null): SQL | undefined {
  const isHeld = eq(supporters.state, "quarantined")
  return rule === null ? isHeld : and(isHeld, eq(supporters.heldBy, rule))
}
