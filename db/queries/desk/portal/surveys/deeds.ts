import { and, eq, ne, type SQL } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { mayReadFirstMove, type ReadFirstState } from "#app/domain/portal/read-first.ts"
import { MOST_SURVEYS, type Survey } from "#app/domain/surveys/survey.ts"
import { deskDb } from "#db/clients.server.ts"
import { surveys } from "#db/schema/casework/surveys.ts"
import { publishedSurveys } from "#db/schema/published/surveys.ts"
import { recordDeed } from "../../audit-log.ts"
import type { Transaction } from "../../moderation/locked-items.ts"
import { SURVEY_COLUMNS } from "./list.ts"

type By = Readonly<{ staff: string; today: Day }>

/** Which survey, who of the provider or of the office, on which day, and the version that the form knew. */
export type SurveyPlace = By & Readonly<{ id: string; version: number }>

/** Sends a new survey to the office; null where the provider has as many as may stand here. */
export async function insertSurvey(provider: string, survey: Survey, { staff, today }: By): Promise<string | null> {
  return deskDb().transaction(async (tx) => {
    const standing = and(eq(surveys.provider, provider), ne(surveys.state, "taken-back"))
    if ((await tx.$count(surveys, standing)) >= MOST_SURVEYS) return null
    const [made] = await tx
      .insert(surveys)
      .values({ provider, ...survey, state: "waiting", sentOn: today })
      .returning({ id: surveys.id })
    if (!made) throw new Error("An insert that returns its row returned none")
    await recordDeed(tx, { staff, deed: "survey.send", subject: made.id, after: { provider } })
    return made.id
  })
}

/** Sends a change of a survey; false where it has changed meanwhile. What was public stays until the office has read it. */
export async function recordSurvey(place: SurveyPlace, survey: Survey): Promise<boolean> {
  const sent = { ...survey, refusal: null, sentOn: place.today }
  return move(place, { to: "waiting", by: "provider", deed: "survey.send", set: sent })
}

/** Takes a survey back: nothing of it is public any more. */
export async function recordSurveyTakenBack(place: SurveyPlace): Promise<boolean> {
  const also = async (tx: Transaction) => {
    await tx.delete(publishedSurveys).where(eq(publishedSurveys.id, place.id))
  }
  return move(place, { to: "taken-back", by: "provider", deed: "survey.take-back", set: { refusal: null }, also })
}

/** Lets a survey through: everybody reads it, in the place of its version before. */
export async function letSurveyThrough(place: SurveyPlace): Promise<boolean> {
  const also = async (tx: Transaction) => {
    const [found] = await tx
      .select({ provider: surveys.provider, ...SURVEY_COLUMNS })
      .from(surveys)
      .where(eq(surveys.id, place.id))
    if (!found) throw new Error("A survey that is locked is there")
    await tx
      .insert(publishedSurveys)
      .values({ id: place.id, ...found, publishedOn: place.today })
      .onConflictDoUpdate({ target: publishedSurveys.id, set: { ...found, changedOn: place.today } })
  }
  return move(place, { to: "let-through", by: "office", deed: "survey.let-through", set: {}, also })
}

/** Sends a survey back with a reason that the provider reads; what was public before stays. */
export async function refuseSurvey(place: SurveyPlace, refusal: string): Promise<boolean> {
  return move(place, { to: "refused", by: "office", deed: "survey.refuse", set: { refusal }, reason: refusal })
}

type Move = Readonly<{
  to: ReadFirstState
  by: "provider" | "office"
  deed: string
  set: Partial<typeof surveys.$inferInsert>
  reason?: string
  also?: (tx: Transaction) => Promise<void>
}>

async function move({ id, version, staff }: SurveyPlace, { to, by, deed, set, reason, also }: Move): Promise<boolean> {
  const its: SQL = eq(surveys.id, id)
  return deskDb().transaction(async (tx) => {
    const { provider, state } = surveys
    const [found] = await tx
      .select({ provider, state, version: surveys.version })
      .from(surveys)
      .where(its)
      .for("update")
    if (found?.version !== version || !mayReadFirstMove(found.state, to, by)) return false
    await tx
      .update(surveys)
      .set({ ...set, state: to, version: version + 1 })
      .where(its)
    await also?.(tx)
    await recordDeed(tx, { staff, deed, subject: id, after: { provider: found.provider }, reason: reason ?? null })
    return true
  })
}
