/** What somebody can do with a signature behind the link of any letter. */
export const LEAVINGS = ["leave-count", "leave-updates", "come-back", "want-updates", "erase"] as const
export type Leaving = (typeof LEAVINGS)[number]

/** What a signature is for: to be counted, to get letters, or both. */
export type Wanted = Readonly<{ counts: boolean; updates: boolean }>

/** What is wanted after a step; null where nothing is, and so nothing may be kept. */
export function wantedAfter({ counts, updates }: Wanted, leaving: Leaving): Wanted | null {
  const after: Readonly<Record<Leaving, Wanted>> = {
    "leave-count": { counts: false, updates },
    "leave-updates": { counts, updates: false },
    "come-back": { counts: true, updates },
    "want-updates": { counts, updates: true },
    erase: { counts: false, updates: false },
  }
  const wanted = after[leaving]
  return wanted.counts || wanted.updates ? wanted : null
}
