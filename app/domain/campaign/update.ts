/** How a letter to supporters stands: written, on its way, held back half-way, or sent to all. */
export const UPDATE_STATES = ["draft", "sending", "stopped", "sent"] as const
export type UpdateState = (typeof UPDATE_STATES)[number]

/** Which state may follow which. What has begun to leave is never a draft again. */
export const UPDATE_MOVES = {
  draft: ["sending"],
  sending: ["stopped", "sent"],
  stopped: ["sending"],
  sent: [],
} as const satisfies Record<UpdateState, readonly UpdateState[]>

export const UPDATE_STATE_WORDS: Readonly<Record<UpdateState, string>> = {
  draft: "Not sent yet",
  sending: "On its way",
  stopped: "Held back",
  sent: "Sent",
}

/** To whom an update goes, of those who want our letters. */
export const AUDIENCES = ["everyone", "nation", "constituency"] as const
export type AudienceKind = (typeof AUDIENCES)[number]

/** `place`: the nation's name or the constituency's GSS code; null for everyone. */
export type Audience = Readonly<{ audience: AudienceKind; place: string | null }>

/** Characters. */
export const LONGEST_UPDATE_TITLE = 120
export const LONGEST_UPDATE = 20_000

/**
 * Resend remembers for a day under which name it was handed letters (its documentation of idempotency keys). An hour
 * less, so that the clocks of two machines do not matter. Milliseconds.
 */
export const REMEMBERED_MS = 23 * 3_600_000

/** A batch that was handed over so often in vain, over a quarter of an hour, is told to the office. */
export const STUCK_AFTER_TRIES = 6

/** A batch of letters at the moment it is to be handed over. */
export type BatchTry = Readonly<{
  /** When it was first handed over without an answer that says that none of it left; null: never. */
  unsureSince: Date | null
  /** Whether the carrier knows again what it was handed before. */
  remembers: boolean
  now: Date
}>

/**
 * Whether a batch may be handed over. Where it may have left before, and the carrier would not know it again, it may not:
 * a letter that is missing is better than one that comes twice, and the office sees how many these are.
 */
export function mayHandOver({ unsureSince, remembers, now }: BatchTry): boolean {
  if (unsureSince === null) return true
  return remembers && now.getTime() - unsureSince.getTime() < REMEMBERED_MS
}

/** How long to wait after a batch, so that no more letters leave than so many a second. Milliseconds. */
export function pauseBetween(letters: number, perSecond: number, tookMs: number): number {
  return Math.max(0, (letters / perSecond) * 1000 - tookMs)
}

/** The end of an update's address: the day and the words of its title, at most 60 signs. */
export function updateSlug(title: string, day: string): string {
  const words = title
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f’']/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
  const slug = words === "" ? day : `${day}-${words}`
  return slug.slice(0, 60).replace(/-+$/, "")
}

/** What became of the letters of an update so far. */
export type UpdateResults = Readonly<{
  recipients: number
  taken: number
  refused: number
  /** They may have left, and may not: never sent again. */
  unknown: number
  /** They left the campaign, or stopped the letters, before theirs was sent. */
  leftOut: number
}>

/** How far an update is, in whole per cent; 100 only when nothing waits. */
export function percentDone({ recipients, taken, refused, unknown, leftOut }: UpdateResults): number {
  if (recipients === 0) return 100
  return Math.floor(((taken + refused + unknown + leftOut) / recipients) * 100)
}
