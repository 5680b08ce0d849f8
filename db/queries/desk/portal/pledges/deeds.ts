import { and, eq, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { CampaignTextName } from "#app/domain/campaign/text.ts"
import type { Pledge, PledgeMark } from "#app/domain/pledges/pledge.ts"
import { mayReadFirstMove, type ReadFirstState } from "#app/domain/portal/read-first.ts"
import { deskDb } from "#db/clients.server.ts"
import { pledges } from "#db/schema/casework/pledges.ts"
import { publishedPledges } from "#db/schema/published/pledges.ts"
import { recordDeed } from "../../audit-log.ts"
import type { Transaction } from "../../moderation/locked-items.ts"

/** Which pledge, who of the provider or of the office, on which day, and the version that the form knew (0: none yet). */
export type PledgePlace = Readonly<{
  provider: string
  demand: CampaignTextName
  staff: string
  version: number
  today: Day
}>

/** Sends a pledge, or a change of one, to the office; false where it has changed meanwhile. */
export async function recordPledge(place: PledgePlace, pledge: Pledge): Promise<boolean> {
  const { provider, demand, version, today } = place
  return deskDb().transaction(async (tx) => {
    const sent = { ...pledge, state: "waiting", refusal: null, sentOn: today } as const
    if (version === 0) {
      const made = await tx
        .insert(pledges)
        .values({ provider, demand, ...sent })
        .onConflictDoNothing()
        .returning({ version: pledges.version })
      if (made.length === 0) return false
    } else {
      if ((await lockMovable(tx, place, { to: "waiting", by: "provider" })) === null) return false
      await change(tx, place, sent)
    }
    await recordPledgeDeed(tx, place, { deed: "pledge.send", after: { fromDay: pledge.fromDay } })
    return true
  })
}

/** Takes a pledge back. One that was public stays named as taken back, with what the office found of it. */
export async function recordPledgeTakenBack(place: PledgePlace): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    if ((await lockMovable(tx, place, { to: "taken-back", by: "provider" })) === null) return false
    await change(tx, place, { state: "taken-back", refusal: null })
    await tx
      .update(publishedPledges)
      .set({ words: null, evidenceLink: null, evidenceWords: null, changedOn: place.today })
      .where(isPublished(place))
    await recordPledgeDeed(tx, place, { deed: "pledge.take-back" })
    return true
  })
}

/** Lets a pledge through: everybody reads it, in the place of what was public before. */
export async function letPledgeThrough(place: PledgePlace): Promise<boolean> {
  const { provider, demand, today } = place
  return deskDb().transaction(async (tx) => {
    const found = await lockMovable(tx, place, { to: "let-through", by: "office" })
    if (found === null) return false
    const { words, fromDay, evidenceLink, evidenceWords } = found
    await change(tx, place, { state: "let-through" })
    const pledge = { words, fromDay, evidenceLink, evidenceWords }
    await tx
      .insert(publishedPledges)
      .values({ provider, demand, ...pledge, publishedOn: today })
      .onConflictDoUpdate({
        target: [publishedPledges.provider, publishedPledges.demand],
        // What the office found was said of other words; a link that is added as evidence does not undo it.
        set: { ...pledge, changedOn: today, isMarkOlder: OF_OTHER_WORDS },
      })
    await recordPledgeDeed(tx, place, { deed: "pledge.let-through", after: { letters: words.length } })
    return true
  })
}

const OF_OTHER_WORDS = sql`${publishedPledges.isMarkOlder} or ${publishedPledges.words} is distinct from excluded.words
  or ${publishedPledges.fromDay} <> excluded.from_day`

/** Sends a pledge back with a reason that the provider reads; what was public before stays. */
export async function refusePledge(place: PledgePlace, refusal: string): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    if ((await lockMovable(tx, place, { to: "refused", by: "office" })) === null) return false
    await change(tx, place, { state: "refused", refusal })
    await recordPledgeDeed(tx, place, { deed: "pledge.refuse", reason: refusal })
    return true
  })
}

/** Says in public what the office finds of a pledge that stands; false where none does, or it has changed meanwhile. */
export async function recordPledgeMark(
  place: PledgePlace,
  { mark, reasons }: { mark: PledgeMark; reasons: string },
): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const found = await lock(tx, place)
    if (found?.version !== place.version) return false
    const [before] = await tx
      .select({ words: publishedPledges.words, mark: publishedPledges.mark })
      .from(publishedPledges)
      .where(isPublished(place))
      .for("update")
    if (!before || before.words === null) return false
    await tx
      .update(publishedPledges)
      .set({ mark, reasons, markedOn: place.today, isMarkOlder: false })
      .where(isPublished(place))
    await change(tx, place, {})
    await recordPledgeDeed(tx, place, {
      ...{ deed: "pledge.mark", before: { mark: before.mark }, after: { mark }, reason: reasons },
    })
    return true
  })
}

async function lock(tx: Transaction, { provider, demand }: PledgePlace) {
  const { state, version, words, fromDay, evidenceLink, evidenceWords } = pledges
  const [found] = await tx
    .select({ state, version, words, fromDay, evidenceLink, evidenceWords })
    .from(pledges)
    .where(and(eq(pledges.provider, provider), eq(pledges.demand, demand)))
    .for("update")
  return found ?? null
}

/** The pledge, locked, where the form knew its version and the move is one; else null. */
async function lockMovable(
  tx: Transaction,
  place: PledgePlace,
  { to, by }: { to: ReadFirstState; by: "provider" | "office" },
) {
  const found = await lock(tx, place)
  return found?.version === place.version && mayReadFirstMove(found.state, to, by) ? found : null
}

type Change = Partial<Omit<typeof pledges.$inferInsert, "provider" | "demand" | "version">>

async function change(tx: Transaction, { provider, demand, version }: PledgePlace, changed: Change): Promise<void> {
  await tx
    .update(pledges)
    .set({ ...changed, version: version + 1 })
    .where(and(eq(pledges.provider, provider), eq(pledges.demand, demand)))
}

function isPublished({ provider, demand }: PledgePlace) {
  return and(eq(publishedPledges.provider, provider), eq(publishedPledges.demand, demand))
}

type Told = Pick<Parameters<typeof recordDeed>[1], "deed" | "before" | "after" | "reason">

async function recordPledgeDeed(tx: Transaction, { provider, demand, staff }: PledgePlace, told: Told): Promise<void> {
  await recordDeed(tx, { staff, subject: `${provider}/${demand}`, ...told })
}
