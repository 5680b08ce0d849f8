import { and, asc, eq, inArray, isNotNull, isNull, lte } from "drizzle-orm"
import { addDays, type Day } from "#app/domain/calendar.ts"
import { MP_ASKED_AFTER_DAYS, type MpReply, shownReplies } from "#app/domain/campaign/act.ts"
import { deskDb } from "#db/clients.server.ts"
import { mpLetters } from "#db/schema/campaign/acts.ts"
import { supporterPost, supporters } from "#db/schema/campaign/supporters.ts"
import { mpReplies } from "#db/schema/published/campaign.ts"

/** Who may be asked: confirmed, and wanting our letters. */
const MAY_BE_ASKED = and(eq(supporters.state, "confirmed"), supporters.updates)

/** Notes that the owner of an address wrote to their MP and wants to be asked once; does nothing for anybody else. */
export async function insertMpLetter(lookup: Buffer, wroteOn: Day): Promise<void> {
  const [supporter] = await deskDb()
    .select({ id: supporters.id })
    .from(supporters)
    .where(and(eq(supporters.lookup, lookup), MAY_BE_ASKED))
    .orderBy(asc(supporters.place))
    .limit(1)
  if (supporter) await deskDb().insert(mpLetters).values({ supporter: supporter.id, wroteOn }).onConflictDoNothing()
}

/** Hands the postman a letter to everybody who is to be asked by now, each once. */
export async function askAboutMpReplies(now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10)
  await deskDb().transaction(async (tx) => {
    const due = await tx
      .select({ supporter: mpLetters.supporter })
      .from(mpLetters)
      .innerJoin(supporters, eq(supporters.id, mpLetters.supporter))
      .where(and(isNull(mpLetters.askedOn), lte(mpLetters.wroteOn, addDays(today, -MP_ASKED_AFTER_DAYS)), MAY_BE_ASKED))
      .for("update", { skipLocked: true })
    if (due.length === 0) return
    await tx
      .insert(supporterPost)
      .values(due.map(({ supporter }) => ({ supporter, kind: "mp-replied" as const, dueAt: now })))
    const asked = due.map(({ supporter }) => supporter)
    await tx.update(mpLetters).set({ askedOn: today }).where(inArray(mpLetters.supporter, asked))
  })
}

/** What somebody answered; null before they did, undefined where nobody was asked. */
export async function findMpAnswer(supporter: string): Promise<MpReply | null | undefined> {
  const [row] = await deskDb()
    .select({ answer: mpLetters.answer })
    .from(mpLetters)
    .where(and(eq(mpLetters.supporter, supporter), isNotNull(mpLetters.askedOn)))
  return row?.answer
}

/** The last answer is the one that counts. */
export async function recordMpAnswer(supporter: string, answer: MpReply): Promise<void> {
  await deskDb()
    .update(mpLetters)
    .set({ answer })
    .where(and(eq(mpLetters.supporter, supporter), isNotNull(mpLetters.askedOn)))
}

/** Publishes how many were answered, where that has changed: every change makes all public pages new. */
export async function recordShownReplies(): Promise<void> {
  await deskDb().transaction(async (tx) => {
    const rows = await tx.select({ answer: mpLetters.answer }).from(mpLetters).where(isNotNull(mpLetters.answer))
    const now = shownReplies(rows.flatMap(({ answer }) => (answer === null ? [] : [answer])))
    const [known] = await tx.select({ asked: mpReplies.asked, replied: mpReplies.replied }).from(mpReplies)
    if (known?.asked === now.asked && known?.replied === now.replied) return
    await tx
      .insert(mpReplies)
      .values({ id: 1, ...now })
      .onConflictDoUpdate({ target: mpReplies.id, set: now })
  })
}
