import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm"
import {
  type ErrandAsked,
  type ErrandKind,
  type ErrandResult,
  type ErrandState,
  errandStatesBefore,
  LOST_AFTER_MINUTES,
} from "#app/domain/office/errand.ts"
import { deskDb } from "#db/clients.server.ts"
import { errands } from "#db/schema/office/errands.ts"
import { staff } from "#db/schema/office/staff.ts"
import { recordDeed } from "./audit-log.ts"

export type ErrandToAsk = Readonly<{ asked: ErrandAsked; staff: string; now: Date }>

/**
 * Asks the sealed room for something, and records the deed. Of two who ask for the very same at once, one does.
 * @returns the errand's id; null where it is asked for already and not answered
 */
export async function insertErrand(errand: ErrandToAsk): Promise<string | null> {
  return deskDb().transaction((tx) => insertIn(tx, errand))
}

export type RationedErrand =
  | Readonly<{ ok: true; id: string | null }>
  | Readonly<{ ok: false; reason: "enough-for-now" }>

/**
 * The same, of errands of which so many may be asked for since a moment and no more. Whoever asks at the same time waits
 * for their turn: else several at once would all be under the limit.
 */
export async function insertRationedErrand(
  errand: ErrandToAsk,
  { most, since }: { most: number; since: Date },
): Promise<RationedErrand> {
  const { kind } = errand.asked
  return deskDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${RATION_LOCK})`)
    const asked = await tx.$count(errands, and(eq(errands.kind, kind), gte(errands.askedAt, since)))
    return asked < most ? { ok: true, id: await insertIn(tx, errand) } : { ok: false, reason: "enough-for-now" }
  })
}

/** A number of our own; PostgreSQL's advisory locks have nothing but numbers. */
const RATION_LOCK = 7_331_031

type Transaction = Parameters<Parameters<ReturnType<typeof deskDb>["transaction"]>[0]>[0]

async function insertIn(tx: Transaction, { asked, staff: by, now }: ErrandToAsk): Promise<string | null> {
  // What was killed is out of the way of whoever asks again.
  await tx.update(errands).set({ state: "failed", finishedAt: now }).where(isLost(now))
  const [added] = await tx
    .insert(errands)
    .values({ kind: asked.kind, staff: by, askedAt: now, input: asked })
    .onConflictDoNothing()
    .returning({ id: errands.id })
  if (!added) return null
  const { kind, ...after } = asked
  const reason = "reason" in asked ? asked.reason : null
  await recordDeed(tx, { staff: by, deed: "errand.ask", subject: kind, after, reason })
  return added.id
}

export type AskedErrand = Readonly<{
  id: string
  kind: ErrandKind
  asked: ErrandAsked
  /** The name of who asked. */
  by: string
  askedAt: Date
  state: ErrandState
  result: ErrandResult | null
  finishedAt: Date | null
}>

/** The newest errands of some kinds, the newest first. */
export async function listErrands(kinds: readonly ErrandKind[], limit: number): Promise<AskedErrand[]> {
  return selectErrands(inArray(errands.kind, [...kinds]), limit)
}

/** The newest errand of a kind that was answered; null before the first. */
export async function findNewestAnswer(kind: ErrandKind): Promise<AskedErrand | null> {
  const [found] = await selectErrands(and(eq(errands.kind, kind), eq(errands.state, "done")), 1)
  return found ?? null
}

export async function findErrand(id: string): Promise<AskedErrand | null> {
  const [found] = await selectErrands(eq(errands.id, id), 1)
  return found ?? null
}

/** Whoever waits for an errand of this kind, or null. */
export async function findOpenErrand(kind: ErrandKind, now: Date): Promise<AskedErrand | null> {
  const open = inArray(errands.state, errandStatesBefore("failed"))
  const [found] = await selectErrands(and(eq(errands.kind, kind), open, gte(errands.askedAt, lostBefore(now))), 1)
  return found ?? null
}

/** Errands that wait for a process to take them on, the oldest first. */
export async function listWaitingErrands(): Promise<string[]> {
  const rows = await deskDb()
    .select({ id: errands.id })
    .from(errands)
    .where(eq(errands.state, "asked"))
    .orderBy(asc(errands.askedAt))
  return rows.map(({ id }) => id)
}

/** Gives up an errand whose process ended without an answer. */
export async function recordErrandFailed(id: string, now: Date): Promise<void> {
  await deskDb()
    .update(errands)
    .set({ state: "failed", finishedAt: now })
    .where(and(eq(errands.id, id), inArray(errands.state, errandStatesBefore("failed"))))
}

/** Gives up what a process that is no more was at: for the start of the site. */
export async function recordLeftErrandsFailed(now: Date): Promise<void> {
  await deskDb().update(errands).set({ state: "failed", finishedAt: now }).where(eq(errands.state, "running"))
}

function isLost(now: Date): SQL | undefined {
  return and(inArray(errands.state, errandStatesBefore("failed")), lt(errands.askedAt, lostBefore(now)))
}

function lostBefore(now: Date): Date {
  return new Date(now.getTime() - LOST_AFTER_MINUTES * 60_000)
}

async function selectErrands(where: SQL | undefined, limit: number): Promise<AskedErrand[]> {
  return deskDb()
    .select({
      id: errands.id,
      kind: errands.kind,
      asked: errands.input,
      by: sql<string>`${staff.name}`,
      askedAt: errands.askedAt,
      state: errands.state,
      result: errands.result,
      finishedAt: errands.finishedAt,
    })
    .from(errands)
    .innerJoin(staff, eq(staff.id, errands.staff))
    .where(where)
    .orderBy(desc(errands.askedAt), desc(errands.id))
    .limit(limit)
}
