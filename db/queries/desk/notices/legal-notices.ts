import { desc, eq, sql } from "drizzle-orm"
import type { LegalNotice, NoticeState } from "#app/domain/notices/legal-notice.ts"
import type { NoticeChange } from "#app/domain/notices/notice-step.ts"
import { deskDb } from "#db/clients.server.ts"
import { legalNotices } from "#db/schema/office/notices.ts"
import { recordDeed } from "../audit-log.ts"
import { takeDownWords } from "../moderation/published.ts"
import { nextReference } from "./reference.ts"

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

export type FoundNotice = Readonly<{ notice: LegalNotice; told: Buffer | null }>

/** A notice with who sent it, still sealed; null where there is none. The office may see. */
export async function findLegalNotice(reference: string): Promise<FoundNotice | null> {
  const [row] = await select().where(eq(legalNotices.reference, reference))
  return row ? noticeOf(row) : null
}

/** All notices with who sent them, still sealed; the newest first. The office may see. */
export async function listLegalNotices(): Promise<FoundNotice[]> {
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

/** "stale": somebody else took a step since the notice was read. Nothing is changed then, nor where no words are found. */
export type NoticeStored = "done" | "stale" | "no-such-words"

/** Takes a step of a notice, with its deed; words that come down are replaced in the same transaction. */
export async function recordNoticeStep(notice: LegalNotice, deed: NoticeDeed): Promise<NoticeStored> {
  const { staff, step, change, reason } = deed
  const { reference, subject } = notice
  return deskDb().transaction(async (tx) => {
    const [row] = await tx
      .select({ version: legalNotices.version })
      .from(legalNotices)
      .where(eq(legalNotices.reference, reference))
      .for("update")
    if (row?.version !== notice.version) return "stale"
    const comesDown = change.state === "taken-down" && subject.kind === "words"
    if (comesDown && !(await takeDownWords(tx, subject.key, change.statement ?? ""))) return "no-such-words"
    const changed = { ...change, version: sql`${legalNotices.version} + 1` }
    await tx.update(legalNotices).set(columnsOf(changed)).where(eq(legalNotices.reference, reference))
    const after = { state: change.state ?? notice.state, ...(change.keepReasons && { reasons: change.keepReasons }) }
    const before = { state: notice.state }
    await recordDeed(tx, { staff, deed: `notice.${step}`, subject: reference, before, after, reason })
    return "done"
  })
}

/** Lists as the database takes them. */
function columnsOf<Rest>({ given, keepReasons, ...rest }: NoticeChange & Rest) {
  return {
    ...rest,
    ...(given === undefined ? {} : { given: [...given] }),
    ...(keepReasons === undefined ? {} : { keepReasons: [...keepReasons] }),
  }
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

function noticeOf({ told, subjectKind, subjectKey, ...row }: Awaited<ReturnType<typeof select>>[number]): FoundNotice {
  return { notice: { ...row, subject: { kind: subjectKind, key: subjectKey } }, told }
}
