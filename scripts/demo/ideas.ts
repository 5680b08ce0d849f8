import { ideaMark } from "#app/crypto/ideas.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { addDays, type Day, monthOf } from "#app/domain/calendar.ts"
import { encodeIdeaReceipt } from "#app/domain/code.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"
import { countSupports } from "#app/tasks/proposals/support.server.ts"
import { type DemoIdea, type DemoIdeaStep, demoIdeas } from "#db/demo/ideas.ts"
import { type DeskIdea, findDeskIdea } from "#db/queries/desk/ideas/list.ts"
import { recordIdeaMove } from "#db/queries/desk/ideas/moves.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"
import { insertIdea, recordIdeaErasure } from "#db/queries/door/ideas.ts"
import { demoModerator } from "./moderation.ts"
import { bytesOf, decide, idOf, supportAs } from "./proposals.ts"
import { prepareSupporters } from "./supporters.ts"

/**
 * Sends the demonstration's ideas and takes them where they are, through the queries that real ones take. May be killed
 * and called again: each goes on from its version, which every step raises by one. Needs door, desk and site.
 */
export async function prepareIdeas(today: Day): Promise<void> {
  const moderator = await demoModerator()
  const campaigner = (await findStaffByAddress("cam@office.example.org"))?.id ?? moderator
  const all = demoIdeas()
  const supporters = await prepareSupporters(Math.max(...all.map(({ supports }) => supports)), today)
  for (const one of all) {
    const id = idOf(one.name)
    if ((await findDeskIdea(id)) === null) {
      await send(one, today)
      await supportAs(one, supporters)
    }
    for (const step of one.steps.slice(((await findDeskIdea(id))?.version ?? 1) - 1)) {
      const found = await findDeskIdea(id)
      if (found) await play(step, { found, moderator, campaigner, today })
    }
  }
  await countSupports()
}

async function send({ name, text, sentAgo }: DemoIdea, today: Day): Promise<void> {
  const sentOn = addDays(today, -sentAgo)
  const { language, sure, marks } = readText(text, [])
  const receipt = encodeIdeaReceipt(bytesOf(`${name} receipt`))
  await insertIdea(
    { id: idOf(name), text, sentIn: monthOf(sentOn), receiptMark: ideaMark(receipt, siteSecrets().spend) },
    { language, languageSure: sure, marks, waitingSince: sentOn },
  )
}

type At = Readonly<{ found: DeskIdea; moderator: string; campaigner: string; today: Day }>

async function play(step: DemoIdeaStep, { found, moderator, campaigner, today }: At): Promise<void> {
  const { id, version, item } = found
  const day = addDays(today, -step.ago)
  switch (step.do) {
    case "approve":
      return decide(item, { to: "approved" }, { staff: moderator, day })
    case "decline":
      return decide(item, { to: "declined", reason: step.reason }, { staff: moderator, day })
    case "move": {
      const { to, words } = step
      return done(step, (await recordIdeaMove(campaigner, { id, version, to, words, month: monthOf(day) })).ok)
    }
    case "erase":
      return done(step, await recordIdeaErasure(id))
  }
}

/** @throws Error where the world asks for a step that the rules do not allow */
function done(step: DemoIdeaStep, went: boolean): void {
  if (!went) throw new Error(`The demonstration's ideas have a step that cannot be: ${JSON.stringify(step)}`)
}
