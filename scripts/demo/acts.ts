import { addDays, type Day, monthOf } from "#app/domain/calendar.ts"
import { ACTS, type CampaignAct } from "#app/domain/campaign/act.ts"
import { DEMO_HAND_OVERS } from "#db/demo/hand-overs.ts"
import { countAct, publishActs } from "#db/queries/desk/campaign/acts.ts"
import {
  countHandOverAsk,
  listDemandLetters,
  recordDemandAnswer,
  recordDemandLetter,
} from "#db/queries/desk/campaign/hand-overs.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"

/** How often people of the demonstration said "I did this". */
const ACTS_DONE: Readonly<Record<CampaignAct, number>> = {
  "wrote-to-mp": 41,
  "handed-over": 17,
  complained: 3,
  shared: 96,
}

/**
 * What people do for the demonstration's campaign, and a letter to one of its invented providers. Real providers are
 * asked nothing there. May be called again: once a letter was sent, all the rest is there. Needs desk.
 */
export async function prepareActs(today: Day): Promise<void> {
  const campaigner = await findStaffByAddress("cam@office.example.org")
  if (!campaigner || (await listDemandLetters()).length > 0) return
  for (const act of ACTS) {
    for (let done = 0; done < ACTS_DONE[act]; done += 1) await countAct(act, monthOf(today))
  }
  await publishActs()
  const { asked, sent } = DEMO_HAND_OVERS
  for (let one = 0; one < asked.count; one += 1) await countHandOverAsk(asked.provider, today)
  const { provider, recipient, daysAgo, answer } = sent
  await recordDemandLetter(campaigner.id, { provider, recipient, sentOn: addDays(today, -daysAgo) })
  const [letter] = await listDemandLetters()
  if (letter) await recordDemandAnswer(campaigner.id, letter.id, answer, addDays(today, -daysAgo + 15))
}
