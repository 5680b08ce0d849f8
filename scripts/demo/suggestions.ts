import { createHash } from "node:crypto"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { suggestionMark } from "#app/crypto/suggestions.server.ts"
import { addDays, type Day, monthOf } from "#app/domain/calendar.ts"
import { encodeSuggestionReceipt } from "#app/domain/code.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"
import { countSupports, giveSupport, moveSupport } from "#app/tasks/support.server.ts"
import { type DemoStep, type DemoSuggestion, demoSuggestions } from "#db/demo/suggestions.ts"
import { recordDecision, type Verdict } from "#db/queries/desk/moderation/decisions.ts"
import { findItem } from "#db/queries/desk/moderation/item.ts"
import { recordJoining, recordOfficeMove, recordOfficeWords } from "#db/queries/desk/suggestions/deeds.ts"
import { type DeskSuggestion, findDeskSuggestion } from "#db/queries/desk/suggestions/list.ts"
import { letSayThrough, recordProviderSay, refuseSay } from "#db/queries/desk/suggestions/says.ts"
import { insertSuggestion, recordSuggestionErasure } from "#db/queries/door/suggestions.ts"
import { demoModerator } from "./moderation.ts"
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
      // Each takes others along, so that joined ones share some of them and not all.
      const first = bytes(one.name).readUInt8(0) % supporters.length
      const own = [...supporters.slice(first), ...supporters.slice(0, first)].slice(0, one.supports)
      for (const accountId of own) await giveSupport({ subject: id, accountId })
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
  const receipt = encodeSuggestionReceipt(bytes(`${name} receipt`))
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

async function decide(item: string, verdict: Verdict, { staff, day }: { staff: string; day: Day }): Promise<void> {
  const { version = 0 } = (await findItem(item)) ?? {}
  const now = new Date(`${day}T09:00:00Z`)
  await recordDecision({ id: crypto.randomUUID(), items: [{ id: item, version }], verdict, staff, now })
}

/** @throws Error where the world asks for a step that the rules do not allow */
function done(step: DemoStep, went: boolean): void {
  if (!went) throw new Error(`The demonstration's suggestions have a step that cannot be: ${JSON.stringify(step)}`)
}

/** The same for everybody: nobody is to be protected here. */
function idOf(name: string): string {
  const hex = bytes(`${name} id`).toString("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function bytes(name: string): Buffer {
  return createHash("sha256").update(`threestar demonstration suggestion\0${name}`).digest()
}
