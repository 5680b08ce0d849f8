import { createHash } from "node:crypto"
import { receiptOf } from "#app/crypto/ballots.server.ts"
import type { Day } from "#app/domain/calendar.ts"
import { Refusal } from "#app/refusal.server.ts"
import { makeRelease } from "#app/tasks/make-release.server.ts"
import { runTally } from "#app/tasks/run-tally.server.ts"
import { castRating, changeRating, withdrawRating } from "#app/tasks/spend-ballot.server.ts"
import { DEMO_PROGRAMME, type Deed, type DemoNight } from "#db/demo.ts"

/** As many at once as the door has connections. */
const AT_ONCE = 8

/**
 * Plays one night of an invented world through the code that real ratings take: boxes sealed to the tally's key, the
 * tally, and a release where one is due. A night that was played before, or in part, may be played again: every ballot
 * of the world is spent once. Needs the connections of door and tally.
 * @throws Refusal if another tally is running
 */
export async function playNight(night: DemoNight, secretsDir: string): Promise<void> {
  await playDeeds(night.deeds)
  if (!(await runTally(secretsDir, night.on)))
    throw new Refusal("Another tally is running: wait until it has finished.")
  if (night.releases) await release(night.on)
}

/** Ratings first and several at once, then what becomes of them. */
export async function playDeeds(deeds: readonly Deed[]): Promise<void> {
  await severalAtOnce(
    deeds.filter(({ kind }) => kind === "rating"),
    play,
  )
  await severalAtOnce(
    deeds.filter(({ kind }) => kind !== "rating"),
    play,
  )
}

async function play(deed: Deed): Promise<void> {
  const { id, unit, area, year, on } = deed
  const now = new Date(`${on}T12:00:00Z`)
  const secret = secretOf(id)
  const programme = DEMO_PROGRAMME
  if (deed.kind === "rating") {
    const terms = { year, unit, purpose: "rating" } as const
    await castRating({ secret, terms, area, programme, road: "code", key: "pass-code", rating: deed.rating, now })
    return
  }
  const slip = { unit, area, programme, year }
  if (deed.kind === "change") await changeRating(receiptOf(secret), slip, deed.rating, now)
  else await withdrawRating(receiptOf(secret), slip, now)
}

/** Anybody can compute it, since nobody is to be protected here; always the same, so that nothing is cast twice. */
function secretOf(id: string): Buffer {
  return createHash("sha256").update(`threestar demonstration\0${id}`).digest()
}

/** Where the schedule was quicker, its release stands. */
async function release(on: Day): Promise<void> {
  const outcome = await makeRelease(on)
  if (!outcome.ok && outcome.reason === "busy")
    throw new Refusal("Another release is running: wait until it has finished.")
}

async function severalAtOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values()
  const worker = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
