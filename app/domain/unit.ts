import type { Certainty } from "./certainty.ts"
import { partialDateInWords } from "./partial-date.ts"

/** What the register calls a subcontractor's part in the chain. */
export const SUPPLY_KINDS = [
  "end-to-end",
  "delivery partner",
  "consortium member",
  "specialist",
  "spot",
  "managing agent",
  "subcontractor",
] as const
export type SupplyKind = (typeof SUPPLY_KINDS)[number]

/** A unit is a prime's own delivery, a subcontractor's, or that of a subcontractor not listed. */
export const UNIT_KINDS = ["prime", ...SUPPLY_KINDS, "unlisted"] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** Stands in a unit's id where no provider is listed. */
export const UNLISTED = "unlisted"
/** Stands in a unit's id where the source does not name the prime. */
export const UNKNOWN_PRIME = "unknown"
/** Stands in a supply link's id where the source does not name the area. Providers cannot use these words as slugs. */
export const RESERVED_SLUGS = [UNLISTED, UNKNOWN_PRIME] as const

/** What people read where a unit has no provider of its own. */
export const UNLISTED_NAME = "a subcontractor not listed here"

export type Unit = {
  readonly id: string
  readonly programme: string
  readonly area: string
  /** Null: a subcontractor not listed here. */
  readonly provider: string | null
  /** Null: not named by the source; counts for provider, area and programme, never for a prime. */
  readonly prime: string | null
  readonly kind: UnitKind
  readonly statusNote: string | null
  readonly certainty: Certainty
  readonly sourceIds: readonly string[]
}

type Provenance = { readonly certainty: Certainty; readonly sourceIds: readonly string[] }

export type UnitContract = Provenance & {
  readonly programme: string
  readonly area: string
  readonly provider: string
  readonly startsIn: string | null
  readonly endsIn: string | null
}

export type UnitSupplyLink = Provenance & {
  readonly programme: string
  readonly area: string | null
  readonly prime: string | null
  readonly subcontractor: string
  readonly kind: SupplyKind
  readonly status: string | null
}

/** `area.prime.provider`: made once and never changed, because ballots and figures are kept by it. */
export function unitId(unit: { area: string; prime: string | null; provider: string | null }): string {
  return [unit.area, unit.prime ?? UNKNOWN_PRIME, unit.provider ?? UNLISTED].join(".")
}

/**
 * The units of the register: for every contract the prime's own delivery and "a subcontractor not listed
 * here", for every supply link with an area the subcontractor's. A link without an area makes none. Where a
 * provider holds an area twice (a contract let again), the one that begins later speaks.
 */
export function unitsFor(contracts: readonly UnitContract[], supplyLinks: readonly UnitSupplyLink[]): Unit[] {
  const units = new Map<string, Unit>()
  const inOrder = contracts.toSorted((one, other) => (one.startsIn ?? "").localeCompare(other.startsIn ?? ""))
  for (const contract of inOrder) for (const unit of unitsOfContract(contract)) units.set(unit.id, unit)
  for (const link of supplyLinks) {
    const unit = unitOfLink(link)
    if (unit) units.set(unit.id, unit)
  }
  return [...units.values()]
}

/** What a page calls a unit: the provider's name, or "a subcontractor not listed here". */
export function unitName(unit: { providerName: string | null }): string {
  return unit.providerName ?? UNLISTED_NAME
}

/** The name with the prime beside it where they differ: "Oldham Council, working for Ingeus". */
export function unitNameInFull(unit: { providerName: string | null; primeName: string | null }): string {
  const name = unitName(unit)
  if (unit.primeName === null || unit.primeName === unit.providerName) return name
  return `${name}, working for ${unit.primeName}`
}

function unitsOfContract(contract: UnitContract): Unit[] {
  const shared = {
    programme: contract.programme,
    area: contract.area,
    prime: contract.provider,
    statusNote: contract.endsIn === null ? null : `contract to ${partialDateInWords(contract.endsIn)}`,
    certainty: contract.certainty,
    sourceIds: contract.sourceIds,
  }
  return [
    { ...shared, id: unitId({ ...shared, provider: contract.provider }), provider: contract.provider, kind: "prime" },
    { ...shared, id: unitId({ ...shared, provider: null }), provider: null, kind: "unlisted" },
  ]
}

function unitOfLink(link: UnitSupplyLink): Unit | null {
  if (link.area === null) return null
  const { programme, area, prime, subcontractor: provider, kind, status: statusNote, certainty, sourceIds } = link
  const id = unitId({ area, prime, provider })
  return { id, programme, area, provider, prime, kind, statusNote, certainty, sourceIds }
}
