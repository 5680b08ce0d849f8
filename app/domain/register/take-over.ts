import { type Certainty, isCertainty, lessSure } from "../certainty.ts"
import { partialDateInWords } from "../partial-date.ts"
import {
  added,
  changed,
  listOf,
  OFFICE_ORIGIN,
  type Row,
  type RowChange,
  type StoredRow,
  textOf,
} from "./row-change.ts"

export type TakeOver = Readonly<{
  provider: StoredRow
  successor: StoredRow
  /** A year or a month, "2026-09". */
  since: string
  certainty: Certainty
  sourceIds: readonly string[]
  /** Contracts that go over, and the links of the subcontractors there. */
  contracts: readonly StoredRow[]
  links: readonly StoredRow[]
  /** Keys of contracts and links that there are already. */
  known: ReadonlySet<string>
}>

/**
 * One provider became another. Nothing of its history goes: its contracts end, and the successor's begin beside them,
 * with the subcontractors who work there.
 */
export function planTakeOver(deed: TakeOver): RowChange[] {
  const { provider, successor, since, certainty, sourceIds } = deed
  const before = textOf(provider.values, "certainty") ?? ""
  const sources = [...new Set([...listOf(provider.values, "source_ids"), ...sourceIds])]
  return [
    ...changed(provider, {
      became: successor.key,
      became_in: since,
      certainty: isCertainty(before) ? lessSure(before, certainty) : certainty,
      source_ids: sources,
    }),
    ...deed.contracts.flatMap((contract) => goesOver(contract, deed)),
    ...deed.links.flatMap((link) => followed(link, deed)),
  ]
}

/** The last month before a month, or the year itself where only a year is known. */
export function endedBefore(since: string): string {
  if (since.length === 4) return since
  const [year, month] = [Number(since.slice(0, 4)), Number(since.slice(5, 7))]
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`
}

/** Whether somebody who became `to` would, step by step, become themselves. `became` says who became whom. */
export function leadsBack(became: ReadonlyMap<string, string>, from: string, to: string): boolean {
  const met = new Set<string>()
  let next: string | undefined = to
  while (next !== undefined && next !== from && !met.has(next)) {
    met.add(next)
    next = became.get(next)
  }
  return next === from
}

function goesOver(contract: StoredRow, { provider, successor, since, known, ...said }: TakeOver): RowChange[] {
  const id = [contract.values.area, successor.key, since].join(".")
  const next = {
    ...contract.values,
    ...ofOurs(said),
    id,
    provider: successor.key,
    role: "prime (replacement)",
    starts_in: since,
    ends_in: null,
    note: `Took over from ${textOf(provider.values, "name")}`,
  }
  return [
    ...changed(contract, { ends_in: endedBefore(since) }),
    ...(known.has(id) ? [] : [added("contracts", id, next)]),
  ]
}

function followed(link: StoredRow, { successor, since, known, ...said }: TakeOver): RowChange[] {
  const id = [link.values.area, successor.key, link.values.subcontractor].join(".")
  const next = {
    ...link.values,
    ...ofOurs(said),
    id,
    prime: successor.key,
    status: `since ${partialDateInWords(since)}`,
  }
  const old = changed(link, { status: `ended with the contract in ${partialDateInWords(endedBefore(since))}` })
  const isOwn = link.values.subcontractor === successor.key
  return [...old, ...(known.has(id) || isOwn ? [] : [added("supplyLinks", id, next)])]
}

function ofOurs({ certainty, sourceIds }: Pick<TakeOver, "certainty" | "sourceIds">): Row {
  return { certainty, source_ids: [...sourceIds], origin: OFFICE_ORIGIN }
}
