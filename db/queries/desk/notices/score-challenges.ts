import { and, desc, eq, sql } from "drizzle-orm"
import type { ChallengeOutcome, ScoreChallenge } from "#app/domain/notices/score-challenge.ts"
import { deskDb } from "#db/clients.server.ts"
import { scoreChallenges } from "#db/schema/office/notices.ts"
import { publicNotes } from "#db/schema/published/public-notes.ts"
import { recordDeed } from "../audit-log.ts"
import { type DeskTransaction, nextReference } from "./reference.ts"

export type NewChallenge = Readonly<
  Pick<ScoreChallenge, "figure" | "provider" | "receivedOn"> & {
    /** Sealed. */
    told: Buffer
  }
>

/** Stores a challenge that has come, under the next reference of its year. */
export async function insertScoreChallenge({ figure, ...challenge }: NewChallenge, staff: string): Promise<string> {
  return deskDb().transaction(async (tx) => {
    const reference = await nextReference(tx, "S", Number(challenge.receivedOn.slice(0, 4)))
    const { release, kind: figureKind, key: figureKey } = figure
    await tx
      .insert(scoreChallenges)
      .values({ ...challenge, reference, release, figureKind, figureKey, state: "received" })
    await recordDeed(tx, { staff, deed: "challenge.receive", subject: reference, after: { figure } })
    return reference
  })
}

export type FoundChallenge = Readonly<{ challenge: ScoreChallenge; told: Buffer | null; note: string | null }>

/** A challenge with who asked, still sealed, and the public note; null where there is none. The office may see. */
export async function findScoreChallenge(reference: string): Promise<FoundChallenge | null> {
  const [row] = await select().where(eq(scoreChallenges.reference, reference))
  return row ? challengeOf(row) : null
}

/** All challenges with who asked, still sealed; the newest first. The office may see. */
export async function listScoreChallenges(): Promise<FoundChallenge[]> {
  const rows = await select().orderBy(desc(scoreChallenges.receivedOn), desc(scoreChallenges.reference))
  return rows.map(challengeOf)
}

/** That the sender was told that it has come. False where somebody else took a step meanwhile. */
export async function recordChallengeReceipt(challenge: ScoreChallenge, staff: string): Promise<boolean> {
  return step(challenge, { acknowledged: true }, async (tx) => {
    await recordDeed(tx, { staff, deed: "challenge.acknowledge", subject: challenge.reference })
  })
}

export type ChallengeAnswer = Readonly<{ outcome: ChallengeOutcome; answer: string; note: string; day: string }>

/** The answer and the public note, together. False where somebody else took a step meanwhile. */
export async function recordChallengeAnswer(
  challenge: ScoreChallenge,
  { outcome, answer, note, day }: ChallengeAnswer,
  staff: string,
): Promise<boolean> {
  const { figure, provider, reference } = challenge
  return step(challenge, { state: "answered", outcome, answer, closedOn: day }, async (tx) => {
    const [stored] = await tx
      .insert(publicNotes)
      .values({ kind: outcome, subjectKind: figure.kind, subjectKey: figure.key, provider, day, text: note })
      .returning({ id: publicNotes.id })
    await tx
      .update(scoreChallenges)
      .set({ note: stored?.id ?? null })
      .where(eq(scoreChallenges.reference, reference))
    await recordDeed(tx, { staff, deed: "challenge.answer", subject: reference, after: { outcome, note } })
  })
}

/** That the sender has taken it back. False where somebody else took a step meanwhile. */
export async function recordChallengeWithdrawal(
  challenge: ScoreChallenge,
  { reason, day }: { reason: string; day: string },
  staff: string,
): Promise<boolean> {
  return step(challenge, { state: "withdrawn", closedOn: day }, async (tx) => {
    await recordDeed(tx, { staff, deed: "challenge.withdraw", subject: challenge.reference, reason })
  })
}

type Change = Partial<typeof scoreChallenges.$inferInsert>

async function step(challenge: ScoreChallenge, change: Change, then: (tx: DeskTransaction) => Promise<void>) {
  const { reference, version } = challenge
  return deskDb().transaction(async (tx) => {
    const taken = await tx
      .update(scoreChallenges)
      .set({ ...change, version: sql`${scoreChallenges.version} + 1` })
      .where(and(eq(scoreChallenges.reference, reference), eq(scoreChallenges.version, version)))
      .returning({ reference: scoreChallenges.reference })
    if (taken.length === 0) return false
    await then(tx)
    return true
  })
}

function select() {
  return deskDb()
    .select({
      reference: scoreChallenges.reference,
      release: scoreChallenges.release,
      figureKind: scoreChallenges.figureKind,
      figureKey: scoreChallenges.figureKey,
      provider: scoreChallenges.provider,
      told: scoreChallenges.told,
      state: scoreChallenges.state,
      receivedOn: scoreChallenges.receivedOn,
      acknowledged: scoreChallenges.acknowledged,
      outcome: scoreChallenges.outcome,
      answer: scoreChallenges.answer,
      closedOn: scoreChallenges.closedOn,
      version: scoreChallenges.version,
      note: publicNotes.text,
    })
    .from(scoreChallenges)
    .leftJoin(publicNotes, eq(publicNotes.id, scoreChallenges.note))
    .$dynamic()
}

function challengeOf({
  told,
  note,
  release,
  figureKind,
  figureKey,
  ...row
}: Awaited<ReturnType<typeof select>>[number]): FoundChallenge {
  return { challenge: { ...row, figure: { release, kind: figureKind, key: figureKey } }, told, note }
}
