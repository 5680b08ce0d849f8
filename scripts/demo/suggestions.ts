import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { suggestionMark } from "#app/crypto/suggestions.server.ts"
import { addDays, type Day, monthOf } from "#app/domain/calendar.ts"
import { encodeSuggestionReceipt } from "#app/domain/code.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"
import { countSupports, moveSupport } from "#app/tasks/proposals/support.server.ts"
import { type DemoStep, type DemoSuggestion, demoSuggestions } from "#db/demo/suggestions.ts"
import { recordJoining, recordOfficeMove, recordOfficeWords } from "#db/queries/desk/suggestions/deeds.ts"
import { type DeskSuggestion, findDeskSuggestion } from "#db/queries/desk/suggestions/list.ts"
import { letSayThrough, recordProviderSay, refuseSay } from "#db/queries/desk/suggestions/says.ts"
import { insertSuggestion, recordSuggestionErasure } from "#db/queries/door/suggestions.ts"
import { demoModerator } from "./moderation.ts"
import { bytesOf, decide, idOf, supportAs } from "./proposals.ts"
import { prepareSupporters } from "./supporters.ts"

/**
 * Sends the demonstration's suggestions and takes them where they are, through the queries that real ones take. May be
 * killed and called again: each goes on from its version, which every step raises by one. Needs door, desk and site.
 */
export async function prepareSuggestions(today: Day): Promise<void> {
  const staff = await demoModerator()
  const all = demoSuggestions()
  const supporters = await prepareSupporters(Math.max(...all.map(({ supports }) => supports)), today)
  for (const one of all) {
    const id = idOf(one.name)
    if ((await findDeskSuggestion(id)) === null) {
      await send(one, today)
      await supportAs(one, supporters)
    }
    for (const step of one.steps.slice(((await findDeskSuggestion(id))?.version ?? 1) - 1)) {
      const found = await findDeskSuggestion(id)
      if (found) await play(step, { found, staff, today })
    }
  }
  await countSupports()
}

async function send({ name, provider, text, sentAgo }: DemoSuggestion, today: Day): Promise<void> {
  const sentOn = addDays(today, -sentAgo)
  const { language, sure, marks } = readText(text, [])
  const receipt = encodeSuggestionReceipt(bytesOf(`${name} receipt`))
  await insertSuggestion(
    {
      ...{ id: idOf(name), provider, text, sentIn: monthOf(sentOn) },
      receiptMark: suggestionMark(receipt, siteSecrets().spend),
    },
    { language, languageSure: sure, marks, waitingSince: sentOn },
  )
}

type At = Readonly<{ found: DeskSuggestion; staff: string; today: Day }>

async function play(step: DemoStep, { found, staff, today }: At): Promise<void> {
  const { id, version, item } = found
  const day = addDays(today, -step.ago)
  const at = { id, version, month: monthOf(day) }
  const plannedFor = "plannedIn" in step && step.plannedIn !== undefined ? addDays(today, step.plannedIn) : null
  switch (step.do) {
    case "approve":
      return decide(item, { to: "approved" }, { staff, day })
    case "decline":
      return decide(item, { to: "declined", reason: step.reason }, { staff, day })
    case "say":
      return done(step, (await recordProviderSay(at, { saying: step.saying, words: step.words, plannedFor })).ok)
    case "let-through":
      return done(step, (await letSayThrough({ ...at, staff, number: step.number })).ok)
    case "refuse":
      return done(step, await refuseSay({ ...at, staff, number: step.number }, step.refusal))
    case "move":
      return done(step, (await recordOfficeMove(staff, { ...at, to: step.to, words: step.words, plannedFor })).ok)
    case "note":
      return done(step, await recordOfficeWords(staff, { ...at, by: "office", words: step.words }))
    case "join": {
      const into = idOf(step.into)
      done(step, (await recordJoining({ staff, id, version, into })).ok)
      await moveSupport({ from: id, into })
      return
    }
    case "erase":
      return done(step, await recordSuggestionErasure(id))
  }
}

/** @throws Error where the world asks for a step that the rules do not allow */
function done(step: DemoStep, went: boolean): void {
  if (!went) throw new Error(`The demonstration's suggestions have a step that cannot be: ${JSON.stringify(step)}`)
}
