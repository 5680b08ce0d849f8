/**
 * Invents the world of the demonstration, or catches up with it (`npm run demo` starts this by itself). A process of its
 * own, because it holds the tally's key, which no server does. It may be killed at any moment: the next start goes on at
 * the night at which this one was.
 */
import { join } from "node:path"
import { addDays, type Day, monthInWords, monthOf } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import { faultInWords } from "#app/forms/register/fault.ts"
import { Refusal } from "#app/refusal.server.ts"
import { importRegister } from "#app/tasks/import-register.server.ts"
import { ownerDb } from "#db/clients.server.ts"
import { DEMO_ORIGIN, demoWorld, nightsOf, waitingDeeds } from "#db/demo.ts"
import { prepareActs } from "./demo/acts.ts"
import { prepareAnswers } from "./demo/answers.ts"
import { prepareCampaign } from "./demo/campaign.ts"
import { prepareComplaints } from "./demo/complaints.ts"
import { prepareIdeas } from "./demo/ideas.ts"
import { readWaitingWords, reportWords } from "./demo/moderation.ts"
import { prepareNotices } from "./demo/notices.ts"
import { playDeeds, playNight } from "./demo/play-world.ts"
import { preparePledges } from "./demo/pledges.ts"
import { prepareRecovery } from "./demo/recovery.ts"
import { prepareRegister } from "./demo/register.ts"
import { prepareRepresentatives } from "./demo/representatives.ts"
import { prepareRunning } from "./demo/running.ts"
import { prepareSignIns } from "./demo/sign-in-accounts.ts"
import { readStory, writeStory } from "./demo/story-so-far.ts"
import { prepareSuggestions } from "./demo/suggestions.ts"
import { runOnDatabase } from "./on-database.ts"
import { refuseMixing } from "./start/mode.ts"

/** So long back the moderator has read all, and the queue of the demonstration is full of what came since. */
const UNREAD_DAYS = 35

const FILES = join(import.meta.dirname, "../db/demo")

await runOnDatabase(["owner", "door", "site", "tally", "desk"], async () => {
  const settings = env()
  if (!settings.DEMO)
    throw new Refusal("Invented ratings are for the demonstration only: start it with `npm run demo`.")
  refuseMixing(settings)
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  await bringInRegister(today)
  // First of all, because a moderator reads words before each release.
  await prepareSignIns(now)
  await playUntil(today, settings)
  await reportWords(today)
  await prepareNotices(today)
  await prepareRegister(today)
  await prepareRunning(settings, now)
  // After the nights: what was published before there was a team came out without its warning.
  await prepareRepresentatives(now)
  await prepareAnswers(today, settings.RELEASE_DAY)
  await prepareRecovery(today)
  await preparePledges(today)
  await prepareComplaints(today)
  await prepareSuggestions(today)
  await prepareIdeas(today)
  await prepareCampaign(today)
  await prepareActs(today)
})

async function bringInRegister(today: Day) {
  const outcome = await importRegister({ directory: FILES, db: ownerDb(), dryRun: false, origin: DEMO_ORIGIN, today })
  if (!outcome.ok) throw new Refusal(`db/demo has faults: ${outcome.faults.map(faultInWords).join("; ")}`)
}

async function playUntil(today: Day, { DATA_DIR, SECRETS_DIR }: { DATA_DIR: string; SECRETS_DIR: string }) {
  const story = readStory(DATA_DIR, today)
  const world = demoWorld(story.begunOn)
  const nights = nightsOf(world, story.playedUntil, today)
  writeStory(DATA_DIR, story)
  for (const [month, ofMonth] of Map.groupBy(nights, ({ on }) => monthOf(on))) {
    const ratings = ofMonth.flatMap(({ deeds }) => deeds).filter(({ kind }) => kind === "rating").length
    console.log(`  ${monthInWords(month)}: ${ratings} ratings`)
    for (const night of ofMonth) {
      if (night.releases && night.on < addDays(today, -UNREAD_DAYS)) await readWaitingWords(night.on)
      await playNight(night, SECRETS_DIR)
      writeStory(DATA_DIR, { begunOn: story.begunOn, playedUntil: night.on })
    }
  }
  await playDeeds(waitingDeeds(world, today))
}
