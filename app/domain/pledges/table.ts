import type { CampaignTextName } from "../campaign/text.ts"
import { PLEDGE_DEMANDS, type PledgeState, type PublicPledge, pledgeState } from "./pledge.ts"

type Provider = Readonly<{ slug: string; name: string }>

/** A published pledge with whose it is, and on which demand. */
export type ListedPledge = PublicPledge & Readonly<{ provider: string; demand: CampaignTextName }>

export type PledgeCell<P> = Readonly<{ demand: CampaignTextName; state: PledgeState; pledge: P | null }>
export type PledgeRow<P> = Provider & Readonly<{ cells: readonly PledgeCell<P>[] }>

/** What somebody looks for in the table: null is any. */
export type PledgeQuestion = Readonly<{ demand: CampaignTextName | null; state: PledgeState | null }>

/**
 * The table of all providers by demand: those with a pledge first, then by name, which says nothing of anybody's rating.
 * A state that is asked for holds of the demand that is asked for, or of any.
 */
export function pledgeTable<P extends ListedPledge>(
  providers: readonly Provider[],
  pledges: readonly P[],
  { demand, state }: PledgeQuestion,
): PledgeRow<P>[] {
  const own = Map.groupBy(pledges, ({ provider }) => provider)
  const shown = demand === null ? PLEDGE_DEMANDS : [demand]
  return providers
    .map(({ slug, name }) => ({ slug, name, cells: shown.map((one) => cellOf(one, own.get(slug) ?? [])) }))
    .filter(({ cells }) => state === null || cells.some((cell) => cell.state === state))
    .toSorted((a, b) => emptiness(a) - emptiness(b) || a.name.localeCompare(b.name, "en"))
}

function cellOf<P extends ListedPledge>(demand: CampaignTextName, own: readonly P[]): PledgeCell<P> {
  const pledge = own.find((one) => one.demand === demand)
  return { demand, state: pledgeState(pledge), pledge: pledge ?? null }
}

function emptiness<P>({ cells }: PledgeRow<P>): number {
  return cells.every(({ state }) => state === "none") ? 1 : 0
}
