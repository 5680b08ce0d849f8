import type { Certainty } from "#app/domain/certainty.ts"
import { type StoredRow, textOf } from "#app/domain/register/row-change.ts"
import { leadsBack, planTakeOver } from "#app/domain/register/take-over.ts"
import { listKnown } from "#db/queries/desk/register/known.ts"
import { listRowsByKey, listRowsNaming } from "#db/queries/desk/register/rows.ts"
import { type Author, type DeedOutcome, planOrDo, type Refusal } from "./deed.server.ts"
import { findListed } from "./provider-deeds.server.ts"

export type TakeOverAsked = Readonly<{
  provider: string
  successor: string
  /** A year or a month. */
  since: string
  certainty: Certainty
  sources: readonly string[]
  /** Keys of the contracts that went over. */
  contracts: readonly string[]
  agreed: string | null
}>

type Refused = Refusal<"gone" | "itself" | "circle" | "no-source" | "contract-gone">

/** Records that a provider became another: from when, how sure that is, and which contracts went over. */
export async function recordTakeOver(author: Author, asked: TakeOverAsked): Promise<DeedOutcome | Refused> {
  return planOrDo<Refused>(author, asked.agreed, async (tx) => {
    const { provider: slug, successor: next, since, certainty } = asked
    if (slug === next) return { ok: false, reason: "itself" }
    const [provider, successor, known] = [await findListed(tx, slug), await findListed(tx, next), await listKnown(tx)]
    if (!provider || !successor) return { ok: false, reason: "gone" }
    const became = known.providers.flatMap((one) => (one.became === null ? [] : [[one.slug, one.became] as const]))
    if (leadsBack(new Map(became), slug, next)) return { ok: false, reason: "circle" }
    const sourceIds = asked.sources.filter((id) => known.sources.includes(id))
    if (sourceIds.length === 0) return { ok: false, reason: "no-source" }
    const contracts = (await listRowsByKey(tx, "contracts", asked.contracts)).filter(isOf(slug))
    if (contracts.length !== asked.contracts.length) return { ok: false, reason: "contract-gone" }
    const areas = new Set(contracts.map(({ values }) => values.area))
    const links = (await listRowsNaming(tx, "supplyLinks", slug)).filter(
      ({ values }) => values.prime === slug && areas.has(values.area),
    )
    const theirs = [
      ...(await listRowsNaming(tx, "contracts", next)),
      ...(await listRowsNaming(tx, "supplyLinks", next)),
    ]
    const changes = planTakeOver({
      ...{ provider, successor, since, certainty, sourceIds, contracts, links },
      known: new Set(theirs.map(({ key }) => key)),
    })
    const subject = `${textOf(provider.values, "name")} became ${textOf(successor.values, "name")}`
    return { ok: true, deed: "provider.take-over", subject, changes }
  })
}

function isOf(provider: string): (row: StoredRow) => boolean {
  return ({ values }) => values.provider === provider
}
