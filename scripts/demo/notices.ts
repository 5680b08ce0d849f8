import { sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { addDays, type Day } from "#app/domain/calendar.ts"
import type { PressureReport } from "#app/domain/pressure.ts"
import { publishModerationFigures } from "#app/tasks/moderation-figures.server.ts"
import { sealTold } from "#app/tasks/sealed-told.server.ts"
import { insertLegalNotice, listLegalNotices } from "#db/queries/desk/notices/legal-notices.ts"
import { insertScoreChallenge } from "#db/queries/desk/notices/score-challenges.ts"
import { countPressureReports } from "#db/queries/desk/pressure-reports.ts"
import { insertPressureReport } from "#db/queries/door/pressure-reports.ts"
import { findNewestRelease } from "#db/queries/site/figures.ts"
import { listPublishedWords } from "#db/queries/site/words.ts"
import { demoModerator } from "./moderation.ts"

const PROVIDER = "castle-job-centre"

const SENDER = {
  name: "Pat Quill",
  organisation: "Quill & Partners (made up)",
  email: "pat@quill.example",
  post: "",
} as const

const PRESSURE: readonly PressureReport[] = [
  {
    ...{ kinds: ["see-phone", "ask-whether"], area: null, provider: "Castle Job Centre" },
    words: "She asked me to unlock my phone, to see whether I had been on this site.",
  },
  {
    ...{ kinds: ["offer"], area: null, provider: "Harbour Training" },
    words: "A voucher for everybody in the room who showed five stars.",
  },
  { ...{ kinds: ["fill-in"], area: null, provider: null }, words: null },
]

/** What lies on the demonstration's desk beside words: a legal notice, a question about a score, reports of pressure. */
export async function prepareNotices(today: Day): Promise<void> {
  await publishModerationFigures(today)
  if ((await listLegalNotices()).length === 0) await receiveNotices(today)
  if ((await countPressureReports()) > 0) return
  const key = siteSecrets().casework
  for (const { words, ...report } of PRESSURE) {
    await insertPressureReport({ ...report, words: words === null ? null : sealText(words, key) })
  }
}

async function receiveNotices(today: Day): Promise<void> {
  const staff = await demoModerator()
  const [words] = await listPublishedWords(PROVIDER, 2, 3)
  const receivedAt = new Date(`${today}T00:00:00Z`)
  if (words) {
    const says = "It says what was said to one person alone, and everybody there knows who that was."
    const told = sealTold({ ...SENDER, words: words.text ?? "", says })
    const given = ["name", "email", "where", "words", "about-them", "private-why", "act"] as const
    const subject = { kind: "words", key: words.id } as const
    const notice = {
      ground: "privacy",
      state: "complete",
      completeAt: receivedAt,
      ...{ subject, given, receivedAt },
    } as const
    await insertLegalNotice({ ...notice, told }, staff)
  }
  const release = await findNewestRelease()
  if (!release) return
  const says = "We believe that ratings of another company were counted as ours. Please go through the sums."
  const figure = { release: release.number, kind: "provider", key: PROVIDER } as const
  const receivedOn = addDays(today, -3)
  await insertScoreChallenge({ figure, provider: PROVIDER, receivedOn, told: sealTold({ ...SENDER, says }) }, staff)
}
