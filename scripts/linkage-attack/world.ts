import type { Secrets } from "#app/crypto/secrets.server.ts"
import { addDays, type Day, quarterOf } from "#app/domain/calendar.ts"
import { prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { shuffleRows } from "#db/queries/owner/shuffled-rows.ts"
import { type Holder, joinAndTakePass } from "./identities.ts"
import { handleOf, rate, reconsider } from "./voices.ts"
import { dayNumber, FIRST_DAY, LAST_DAY, type Rater } from "./year-plan.ts"

/** How ratings come to be stored. The site's own way; or another, to see that the attacker notices. */
export type Storage = Readonly<{
  /** After each rating, in the order of coming. */
  rated: (rater: Rater, receipt: string) => Promise<void>
  night: (today: Day) => Promise<void>
}>

/** As it is: the tally, then the shuffling of rows. */
export function realStorage(secretsDir: string): Storage {
  return {
    rated: async () => {},
    night: async (today) => {
      await runTally(secretsDir, today)
      await shuffleRows()
    },
  }
}

export type PlayedWorld = Readonly<{
  raters: readonly Rater[]
  /** Accounts by rater, and handles of ratings by account. Kept here, outside the database. */
  accounts: ReadonlyMap<string, string>
  truth: ReadonlyMap<string, string>
}>

type Deed = Readonly<{ at: number; rater: Rater; does: "take" | "rate" | "reconsider" }>

/** The site on which the year is played: its keys, and its way of storing. */
export type AttackedSite = Readonly<{ secretsDir: string; secrets: Secrets; storage: Storage }>

/**
 * Plays a year, night by night, one deed after the other as people come. A night before which nothing happened and on
 * which no period ends is left out: the tally would only seal again what waits, and the rows lie shuffled already.
 * @param eachNight told the day after every night that was played: when thieves come
 */
export async function playWorld(
  raters: readonly Rater[],
  site: AttackedSite,
  eachNight: (today: Day) => Promise<void>,
): Promise<PlayedWorld> {
  const kept: Kept = { holders: new Map(), receipts: new Map() }
  await prepareTally(site.secretsDir)
  // The very first tally only notes where time stands.
  await site.storage.night(FIRST_DAY)
  const days = Map.groupBy(raters.flatMap(deedsOf), ({ at }) => dayNumber(at))
  for (let today = addDays(FIRST_DAY, 1); today <= addDays(LAST_DAY, 1); today = addDays(today, 1)) {
    const yesterday = days.get(dayNumber(Date.parse(today)) - 1) ?? []
    for (const deed of yesterday.toSorted((one, other) => one.at - other.at)) await play(deed, kept, site)
    if (yesterday.length === 0 && !endsSomething(today)) continue
    await site.storage.night(today)
    await eachNight(today)
  }
  const accounts = new Map([...kept.holders].map(([id, { account }]) => [id, account]))
  return { raters, accounts, truth: truthOf(accounts, kept.receipts) }
}

/** What people keep to themselves, by rater. */
type Kept = Readonly<{ holders: Map<string, Holder>; receipts: Map<string, string> }>

async function play({ rater, does }: Deed, { holders, receipts }: Kept, { secrets, storage }: AttackedSite) {
  if (does === "take") {
    holders.set(rater.id, await joinAndTakePass(rater, secrets))
    return
  }
  const receipt = receipts.get(rater.id)
  if (receipt) return reconsider(rater, receipt)
  const made = await rate(rater, holders.get(rater.id)?.code ?? null, secrets.spend)
  receipts.set(rater.id, made)
  await storage.rated(rater, made)
}

function deedsOf(rater: Rater): Deed[] {
  const { takesPass, rates, afterwards } = rater
  return [
    { at: takesPass, rater, does: "take" },
    { at: rates, rater, does: "rate" },
    ...(afterwards ? [{ at: afterwards.at, rater, does: "reconsider" } as const] : []),
  ]
}

/** The first night of a quarter, and the last two of the year's spending. */
function endsSomething(today: Day): boolean {
  return quarterOf(today) !== quarterOf(addDays(today, -1)) || today >= LAST_DAY
}

function truthOf(accounts: ReadonlyMap<string, string>, receipts: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...receipts].flatMap(([id, receipt]) => {
      const account = accounts.get(id)
      return account ? [[account, handleOf(receipt)] as const] : []
    }),
  )
}
