/** How many signatures set something off, and what, as /campaign says it. */
export const MILESTONES = [
  { number: 100, triggers: "We write to every prime contractor with our demands, and publish what they answer." },
  { number: 1_000, triggers: "We ask every MP on the Work and Pensions Committee to meet us, and publish who does." },
  {
    number: 10_000,
    triggers: "We hand the demands and your comments to the Department for Work and Pensions in person.",
  },
  { number: 100_000, triggers: "We ask Parliament’s Petitions Committee and every party for a debate." },
] as const

export type ReachedMilestone = Readonly<{ number: number; below: boolean }>

export type MilestoneChange = Readonly<{ number: number; become: "reached" | "below" | "above" }>

/**
 * What a new total changes: a milestone is reached once and for good, and where the count has fallen below it since, the
 * page says so.
 */
export function milestoneChanges(total: number, reached: readonly ReachedMilestone[]): MilestoneChange[] {
  return MILESTONES.flatMap(({ number }): MilestoneChange[] => {
    const known = reached.find((one) => one.number === number)
    if (!known) return total >= number ? [{ number, become: "reached" }] : []
    const isBelow = total < number
    return isBelow === known.below ? [] : [{ number, become: isBelow ? "below" : "above" }]
  })
}

export type Thermometer = Readonly<{
  /** The milestone that is aimed at; null when all are reached. */
  next: number | null
  /** How full it is up to the next milestone: 0 to 1. */
  filled: number
  left: number
}>

/** What the thermometer shows for a total. */
export function thermometer(total: number): Thermometer {
  const next = MILESTONES.find(({ number }) => number > total)?.number ?? null
  if (next === null) return { next, filled: 1, left: 0 }
  return { next, filled: total / next, left: next - total }
}
