import { addDays, addMonths, type Day, monthOf } from "#app/domain/calendar.ts"
import { DEMO_PLEDGES, type DemoPledge } from "#db/demo/pledges.ts"
import { DEMO_SURVEYS, type DemoSurvey } from "#db/demo/surveys.ts"
import {
  letPledgeThrough,
  recordPledge,
  recordPledgeMark,
  recordPledgeTakenBack,
  refusePledge,
} from "#db/queries/desk/portal/pledges/deeds.ts"
import { listPledgesOf } from "#db/queries/desk/portal/pledges/list.ts"
import { insertSurvey, letSurveyThrough, refuseSurvey } from "#db/queries/desk/portal/surveys/deeds.ts"
import { listSurveysOf } from "#db/queries/desk/portal/surveys/list.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"
import { OFFICE_SIGN_INS, PROVIDER_SIGN_INS } from "./sign-ins.ts"

/** Days after which the demonstration's office has read something. */
const READ_AFTER = 2

/** Pledges and surveys of the demonstration's representatives, through the code that real ones take. May be called again. */
export async function preparePledges(today: Day): Promise<void> {
  const campaigner = await demoCampaigner()
  for (const pledge of DEMO_PLEDGES) await playPledge(pledge, { campaigner, today })
  for (const survey of DEMO_SURVEYS) await playSurvey(survey, { campaigner, today })
}

type At = Readonly<{ campaigner: string; today: Day }>

async function playPledge(demo: DemoPledge, { campaigner, today }: At): Promise<void> {
  const { provider, demand, words, outcome, evidence } = demo
  const find = async () => (await listPledgesOf(provider)).find((one) => one.demand === demand) ?? null
  if ((await find()) !== null) return
  const representative = await demoRepresentative(provider)
  const sentOn = addDays(today, -demo.sentAgo)
  const readOn = addDays(sentOn, READ_AFTER)
  const at = async (staff: string, day: Day) => ({
    ...{ provider, demand, staff, today: day, version: (await find())?.version ?? 0 },
  })
  const pledge = {
    ...{ words, fromDay: addDays(today, demo.fromIn) },
    ...{ evidenceLink: evidence?.link ?? null, evidenceWords: evidence?.words ?? null },
  }
  await recordPledge(await at(representative, sentOn), pledge)
  if (outcome === "waits") return
  if (typeof outcome === "object" && "refusal" in outcome) {
    await refusePledge(await at(campaigner, readOn), outcome.refusal)
    return
  }
  await letPledgeThrough(await at(campaigner, readOn))
  if (outcome === "taken-back") await recordPledgeTakenBack(await at(representative, addDays(today, -1)))
  else if (outcome !== "stands") await recordPledgeMark(await at(campaigner, addDays(today, -10)), outcome)
  if (demo.change !== null) await recordPledge(await at(representative, today), { ...pledge, words: demo.change })
}

async function playSurvey(demo: DemoSurvey, { campaigner, today }: At): Promise<void> {
  const { provider, beganAgo, endedAgo, sentAgo, outcome, ...survey } = demo
  if ((await listSurveysOf(provider)).some(({ title }) => title === survey.title)) return
  const sentOn = addDays(today, -sentAgo)
  const month = (ago: number) => addMonths(monthOf(today), -ago)
  const id = await insertSurvey(
    provider,
    { ...survey, fromMonth: month(beganAgo), toMonth: month(endedAgo) },
    { staff: await demoRepresentative(provider), today: sentOn },
  )
  if (id === null || outcome === "waits") return
  const place = { id, version: 1, staff: campaigner, today: addDays(sentOn, READ_AFTER) }
  if (outcome === "stands") await letSurveyThrough(place)
  else await refuseSurvey(place, outcome.refusal)
}

async function demoRepresentative(provider: string): Promise<string> {
  const address = PROVIDER_SIGN_INS.find((signIn) => signIn.provider === provider)?.address ?? ""
  const member = await findStaffByAddress(address, "provider")
  if (!member) throw new Error("The representatives of the demonstration are made first")
  return member.id
}

async function demoCampaigner(): Promise<string> {
  const address = OFFICE_SIGN_INS.find(({ roles }) => roles.includes("campaigner"))?.address ?? ""
  const member = await findStaffByAddress(address)
  if (!member) throw new Error("The sign-ins of the demonstration are made first")
  return member.id
}
