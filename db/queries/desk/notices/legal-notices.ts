import { and, desc, eq, sql } from "drizzle-orm"
import type { LegalNotice, NoticeState } from "#app/domain/notices/legal-notice.ts"
import type { NoticeChange } from "#app/domain/notices/notice-step.ts"
import { deskDb } from "#db/clients.server.ts"
import { legalNotices } from "#db/schema/office/notices.ts"
import { recordDeed } from "../audit-log.ts"
import { nextReference } from "./reference.ts"
import { recordTakeDown } from "./take-down.ts"

export type NewNotice = Readonly<
  Pick<LegalNotice, "ground" | "subject" | "given" | "receivedAt" | "completeAt"> & {
    state: Extract<NoticeState, "received" | "complete">
    /** Sealed. */
    told: Buffer
  }
>

/** Stores a notice that has come, under the next reference of its year. */
export async function insertLegalNotice({ subject, given, ...notice }: NewNotice, staff: string): Promise<string> {
  return deskDb().transaction(async (tx) => {
    const reference = await nextReference(tx, "N", notice.receivedAt.getUTCFullYear())
    await tx
      .insert(legalNotices)
      .values({ ...notice, reference, given: [...given], subjectKind: subject.kind, subjectKey: subject.key })
    const { ground, state } = notice
    await recordDeed(tx, {
      staff,
      deed: "notice.receive",
      subject: reference,
      after: { ground, state, about: subject },
    })
    return reference
  })
}

/** A notice with who sent it, still sealed; null where there is none. The office may see. */
export async function findLegalNotice(reference: string): Promise<{ notice: LegalNotice; told: Buffer | null } | null> {
  const [row] = await select().where(eq(legalNotices.reference, reference))
  return row ? noticeOf(row) : null
}

/** All notices with who sent them, still sealed; the newest first. The office may see. */
export async function listLegalNotices(): Promise<{ notice: LegalNotice; told: Buffer | null }[]> {
  const rows = await select().orderBy(desc(legalNotices.receivedAt), desc(legalNotices.reference))
  return rows.map(noticeOf)
}

/** Notices that wait for a decision. */
export async function listUndecidedNotices(): Promise<LegalNotice[]> {
  return (await select().where(eq(legalNotices.state, "complete"))).map((row) => noticeOf(row).notice)
}

export type NoticeDeed = Readonly<{
  /** Null: the clock. */
  staff: string | null
  step: string
  change: NoticeChange
  reason: string | null
}>

/**
 * Takes a step of a notice, with its deed; words that come down are replaced in the same transaction. False where
 * somebody else took a step since the notice was read: nothing is changed then.
 */
export async function recordNoticeStep(
  notice: LegalNotice,
  { staff, step, change, reason }: NoticeDeed,
): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const { given, keepReasons, ...rest } = change
    const taken = await tx
      .update(legalNotices)
      .set({
        ...rest,
        ...(given === undefined ? {} : { given: [...given] }),
        ...(keepReasons === undefined ? {} : { keepReasons: [...keepReasons] }),
        version: sql`${legalNotices.version} + 1`,
      })
      .where(and(eq(legalNotices.reference, notice.reference), eq(legalNotices.version, notice.version)))
      .returning({ reference: legalNotices.reference })
    if (taken.length === 0) return false
    if (change.state === "taken-down" && notice.subject.kind === "words")
      await recordTakeDown(tx, notice.subject.key, change.statement ?? "")
    const [before, after] = [
      { state: notice.state },
      { state: change.state ?? notice.state, ...(keepReasons && { keepReasons }) },
    ]
    await recordDeed(tx, { staff, deed: `notice.${step}`, subject: notice.reference, before, after, reason })
    return true
  })
}

function select() {
  return deskDb()
    .select({
      reference: legalNotices.reference,
      ground: legalNotices.ground,
      subjectKind: legalNotices.subjectKind,
      subjectKey: legalNotices.subjectKey,
      told: legalNotices.told,
      given: legalNotices.given,
      state: legalNotices.state,
      receivedAt: legalNotices.receivedAt,
      completeAt: legalNotices.completeAt,
      acknowledged: legalNotices.acknowledged,
      keepReasons: legalNotices.keepReasons,
      statement: legalNotices.statement,
      closedOn: legalNotices.closedOn,
      version: legalNotices.version,
    })
    .from(legalNotices)
    .$dynamic()
}

function noticeOf({ told, subjectKind, subjectKey, ...row }: Awaited<ReturnType<typeof select>>[number]) {
  return { notice: { ...row, subject: { kind: subjectKind, key: subjectKey } }, told }
}
