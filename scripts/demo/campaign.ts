import { sealForCampaign, supporterLookup, supporterNameMark } from "#app/crypto/campaign.server.ts"
import { type CampaignKeys, campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { addDays, type Day } from "#app/domain/calendar.ts"
import { countCampaign } from "#app/tasks/campaign/count.server.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"
import { type DemoSupporter, demoSupporters } from "#db/demo/supporters.ts"
import { DEMO_DRAFT, DEMO_UPDATES } from "#db/demo/updates.ts"
import { insertCommentItem, listWaitingComments } from "#db/queries/desk/campaign/comments.ts"
import { recordCount, recordPlaces } from "#db/queries/desk/campaign/counting.ts"
import { insertSheet, listSheets } from "#db/queries/desk/campaign/paper.ts"
import {
  eraseSupporter,
  insertManySupporters,
  listSignUpsOf,
  type NewSupporter,
} from "#db/queries/desk/campaign/supporters.ts"
import { countUpdates, insertSentUpdates, insertUpdate } from "#db/queries/desk/campaign/updates.ts"
import { recordDecision } from "#db/queries/desk/moderation/decisions.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"
import { listConstituencies } from "#db/queries/site/constituencies.ts"
import { demoModerator } from "./moderation.ts"

const DAY_MS = 86_400_000
const AT_ONCE = 250

/** Comments that nobody has read yet, so that the moderators' queue has some. */
const LEFT_UNREAD = 12

/**
 * Signs the demonstration's twelve thousand supporters up, and lets the rules of trust and the count go over them. May be
 * killed and called again: who is there already stays. Needs desk and site.
 */
export async function prepareCampaign(today: Day): Promise<void> {
  const now = new Date(`${today}T12:00:00Z`)
  const keys = campaignKeys()
  const all = demoSupporters()
  // The sheets come last: where they are, all the rest is.
  if ((await listSheets()).length === 0) {
    const places = (await listConstituencies()).map(({ gssCode }) => gssCode)
    const rows = all
      .map((one) => rowOf(one, { keys, places, now }))
      .toSorted((a, b) => a.signedAt.getTime() - b.signedAt.getTime())
    for (let first = 0; first < rows.length; first += AT_ONCE) {
      const own = rows.slice(first, first + AT_ONCE)
      await insertManySupporters(own)
      // Counted as they came, so that milestones have the days on which they were reached.
      await recordCount(own.at(-1)?.signedAt ?? now)
    }
    for (const one of all.filter(({ leaves }) => leaves)) await leave(one, keys)
    await handInComments(all, keys, today)
    await enterSheets(today)
  }
  await writeUpdates(now)
  await countCampaign(now)
  await recordPlaces(today)
}

type At = Readonly<{ keys: CampaignKeys; places: readonly string[]; now: Date }>

/** Those of the last day have still to be looked at by the rules; nobody doubts the others any more. */
function rowOf(one: DemoSupporter, { keys, places, now }: At) {
  const { address, name, place, daysAgo, isConfirmed, leaves: _, ...rest } = one
  const signedAt = new Date(now.getTime() - daysAgo * DAY_MS)
  const row: NewSupporter = {
    ...rest,
    lookup: supporterLookup(address, keys),
    nameMark: supporterNameMark(name, keys),
    address: sealForCampaign(address, keys),
    name: name === null ? null : sealForCampaign(name, keys),
    constituency: place === null ? null : (places[Math.floor(place * places.length)] ?? null),
    signedAt,
  }
  return { ...row, confirmedAt: isConfirmed ? signedAt : null, vetted: isConfirmed && daysAgo >= 1 }
}

async function leave(one: DemoSupporter, keys: CampaignKeys): Promise<void> {
  const [known] = await listSignUpsOf(supporterLookup(one.address, keys), supporterNameMark(one.name, keys))
  if (known) await eraseSupporter(known.id)
}

/** Public comments go before the moderators, and most of them have been read. */
async function handInComments(all: readonly DemoSupporter[], keys: CampaignKeys, today: Day): Promise<void> {
  for (const { address, name, comment, commentPublic, leaves, daysAgo } of all) {
    if (comment === null || !commentPublic || leaves || daysAgo < 1) continue
    const [known] = await listSignUpsOf(supporterLookup(address, keys), supporterNameMark(name, keys))
    if (!known) continue
    const { language, sure, marks } = readText(comment, [])
    const waitingSince = addDays(today, -Math.floor(daysAgo))
    await insertCommentItem(known.id, { text: comment, language, languageSure: sure, marks, waitingSince })
  }
  const waiting = await listWaitingComments()
  await recordDecision({
    id: crypto.randomUUID(),
    items: waiting.slice(LEFT_UNREAD),
    verdict: { to: "approved" },
    staff: await demoModerator(),
    now: new Date(`${today}T09:00:00Z`),
  })
}

async function enterSheets(today: Day): Promise<void> {
  const campaigner = await findStaffByAddress("cam@office.example.org")
  if (!campaigner) return
  for (const [ago, signatures, note] of [
    [40, 118, "Advice centre, one morning"],
    [19, 64, "Market stall"],
    [5, 27, "Library desk"],
  ] as const) {
    const receivedOn = addDays(today, -ago)
    await insertSheet(campaigner.id, { signatures, constituency: null, receivedOn, note }, today)
  }
}

async function writeUpdates(now: Date): Promise<void> {
  const campaigner = await findStaffByAddress("cam@office.example.org")
  if (!campaigner || (await countUpdates()) > 0) return
  const sent = DEMO_UPDATES.map(({ daysAgo, ...words }) => ({
    ...words,
    at: new Date(now.getTime() - daysAgo * DAY_MS),
  }))
  await insertSentUpdates(campaigner.id, sent)
  await insertUpdate(campaigner.id, { ...DEMO_DRAFT, audience: "everyone", place: null, isPublic: true }, now)
}
