import { lastDayToAnnounce } from "#app/domain/announcements/warning.ts"
import { addDays, type Day } from "#app/domain/calendar.ts"
import { NO_FILTER } from "#app/domain/moderation/queue.ts"
import { nextReleaseDay } from "#app/domain/release/release-day.ts"
import { sendAnswer } from "#app/tasks/portal/answers.server.ts"
import {
  DEMO_ANSWER_STEPS,
  DEMO_ANSWERS,
  DEMO_FACT_QUERIES,
  DEMO_FIRST_ANSWER,
  type DemoAnswerStep,
} from "#db/demo/answers.ts"
import { recordDecision, type Verdict } from "#db/queries/desk/moderation/decisions.ts"
import { findItem } from "#db/queries/desk/moderation/item.ts"
import { listQueue } from "#db/queries/desk/moderation/queue.ts"
import { announceWords } from "#db/queries/desk/portal/announcements/announce.ts"
import {
  closeFactQuery,
  listAnnounced,
  listFactQueries,
  recordFactQuery,
} from "#db/queries/desk/portal/announcements/queries.ts"
import { recordDraft, recordWithdrawal } from "#db/queries/desk/portal/answers/deeds.ts"
import { type FeedbackText, findAnswerItem, findFeedback, listFeedback } from "#db/queries/desk/portal/answers/texts.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"
import { demoModerator } from "./moderation.ts"
import { PROVIDER_SIGN_INS } from "./sign-ins.ts"

/** Days between a text's appearance and its answer. */
const ANSWERED_AFTER = 9

/** The answers of the demonstration's representatives, and what is soon to appear about them. May be called again. */
export async function prepareAnswers(today: Day, releaseDay: number): Promise<void> {
  const moderator = await demoModerator()
  for (const { provider, address } of PROVIDER_SIGN_INS) {
    const person = (await findStaffByAddress(address, "provider"))?.id ?? ""
    const all = await listFeedback(provider, { show: "all", area: null }, { page: 1, size: 20 })
    if (all.some(({ state }) => state !== null)) continue
    for (const [place, step] of DEMO_ANSWER_STEPS.entries()) {
      const text = all[place]
      if (text && text.text !== null) await answer(text, { step, place, provider, person, moderator, today })
    }
  }
  await prepareAnnouncements({ today, releaseDay, moderator })
}

type At = Readonly<{
  step: DemoAnswerStep
  place: number
  provider: string
  person: string
  moderator: string
  today: Day
}>

async function answer(text: FeedbackText, { step, place, provider, person, moderator, today }: At): Promise<void> {
  const said = DEMO_ANSWERS[text.part]
  const words = said[place % said.length] ?? DEMO_FIRST_ANSWER
  const day = [addDays(text.releasedOn, ANSWERED_AFTER), today].toSorted()[0] ?? today
  const at = async () => ({
    ...{ text: text.id, provider, person },
    version: (await findFeedback(provider, text.id))?.version ?? 0,
  })
  if (step === "draft") {
    await recordDraft(await at(), words)
    return
  }
  await sendAnswer(await at(), step === "edited" ? DEMO_FIRST_ANSWER : words, day)
  if (step === "waiting") return
  await decide(text.id, step === "returned" ? { to: "declined", reason: "names-somebody" } : { to: "approved" }, {
    staff: moderator,
    day,
  })
  if (step === "edited") {
    await sendAnswer(await at(), words, today)
    await decide(text.id, { to: "approved" }, { staff: moderator, day: today })
  }
  if (step === "withdrawn") await recordWithdrawal(await at(), today)
}

/** What the moderator makes of the answer to a text that waits. */
async function decide(text: string, verdict: Verdict, { staff, day }: { staff: string; day: Day }): Promise<void> {
  const id = await findAnswerItem(text)
  const item = id === null ? null : await findItem(id)
  if (!item) return
  const items = [{ id: item.id, version: item.version }]
  await recordDecision({ id: crypto.randomUUID(), items, verdict, staff, now: new Date(`${day}T09:00:00Z`) })
}

type Announcing = Readonly<{ today: Day; releaseDay: number; moderator: string }>

/** Approves some of what waits about the first provider, announces it, and lets it query facts. */
async function prepareAnnouncements({ today, releaseDay, moderator }: Announcing): Promise<void> {
  const [first] = PROVIDER_SIGN_INS
  const person = first && (await findStaffByAddress(first.address, "provider"))
  if (!first || !person || (await listAnnounced(first.provider)).length > 0) return
  const now = new Date(`${today}T09:00:00Z`)
  const waiting = await listQueue(
    { ...NO_FILTER, provider: first.provider, marked: "no" },
    { staff: moderator, now },
    1,
  )
  await recordDecision({
    ...{ id: crypto.randomUUID(), staff: moderator, now, verdict: { to: "approved" } },
    items: waiting.filter(({ kind }) => kind === "words").map(({ id, version }) => ({ id, version })),
  })
  const release = nextReleaseDay(today, releaseDay)
  const on = [today, lastDayToAnnounce(release)].toSorted()[0] ?? today
  await announceWords({ today: on, release })
  const announced = await listAnnounced(first.provider)
  for (const [place, { reason, words, answer: said }] of DEMO_FACT_QUERIES.entries()) {
    const text = announced[place]
    if (!text) continue
    const query = { announcement: text.id, provider: first.provider, reason, words, askedBy: person.id, askedOn: today }
    await recordFactQuery(query)
    const open = (await listFactQueries(true, 100)).find((one) => one.words === words)
    if (said !== null && open)
      await closeFactQuery(open.id, { outcome: "stands", answer: said, staff: moderator, day: today })
  }
}
