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
