import type { AreaKind } from "./year-plan.ts"

/**
 * Many small areas, because chance is great in them; towns, in which small providers stand beside large ones. Everybody
 * who takes a pass rates: those who do not would only make it harder to guess.
 */
export const FULL_WORLD: readonly AreaKind[] = [
  { units: [3], pace: "soon", roads: ["blind"], times: 24 },
  { units: [5], pace: "soon", roads: ["blind"], times: 16 },
  { units: [9], pace: "soon", roads: ["code"], times: 10 },
  { units: [9], pace: "soon", roads: ["blind", "code"], times: 8 },
  { units: [9], pace: "later", roads: ["code"], times: 8 },
  { units: [30], pace: "soon", roads: ["blind"], times: 6 },
  { units: [30], pace: "soon", roads: ["blind", "code"], times: 5 },
  { units: [30], pace: "later", roads: ["code"], times: 5 },
  { units: [200], pace: "soon", roads: ["code"], times: 2 },
  { units: [3, 3, 5, 5, 9, 9, 30, 200], pace: "soon", roads: ["blind"], times: 2 },
  { units: [1000], pace: "soon", roads: ["blind"], times: 1 },
  { units: [1000], pace: "later", roads: ["code"], times: 1 },
]
