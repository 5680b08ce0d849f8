import type { Day } from "./calendar.ts"

/** What the office can pause, one by one. */
export const SWITCHES = ["joining", "rating", "complaints", "suggestions", "sign-ups", "letters"] as const
export type SwitchName = (typeof SWITCHES)[number]

export function isSwitchName(text: string): text is SwitchName {
  return SWITCHES.some((name) => name === text)
}

/** A switch that is off now, with the office's words for everybody. */
export type Pause = Readonly<{ name: SwitchName; message: string; since: Day }>

/** What people do that can be paused. */
export const ACTS = [
  "joining",
  "new-accounts",
  "passes",
  "rating",
  "resets",
  "address-changes",
  "complaints",
  "suggestions",
  "ideas",
  "sign-ups",
] as const
export type Act = (typeof ACTS)[number]

/**
 * Which switches stop an act: its own, and that of the letters which it could not begin without. A new account whose
 * letter has come needs no other.
 */
const STOPPED_BY = {
  joining: ["joining", "letters"],
  "new-accounts": ["joining"],
  passes: ["joining"],
  rating: ["rating"],
  resets: ["letters"],
  "address-changes": ["letters"],
  complaints: ["complaints"],
  suggestions: ["suggestions"],
  // They come by the same form and go to the same people to be read; a signature is not needed for one.
  ideas: ["suggestions"],
  "sign-ups": ["sign-ups", "letters"],
} as const satisfies Record<Act, readonly SwitchName[]>

/** The pause that stops an act; null where nothing does. */
export function pauseOf(act: Act, pauses: readonly Pause[]): Pause | null {
  const names: readonly SwitchName[] = STOPPED_BY[act]
  return pauses.find(({ name }) => names.includes(name)) ?? null
}

type SwitchWords = Readonly<{
  /** In the strip and as the heading of a closed page: "Joining is paused". */
  paused: string
  /** For the office: what is refused meanwhile. */
  stops: string
  /** For the office: what goes on. */
  goesOn: string
}>

export const SWITCH_WORDS: Readonly<Record<SwitchName, SwitchWords>> = {
  joining: {
    paused: "Joining is paused",
    stops: "Nobody can join or get a rating pass.",
    goesOn: "If you have a rating pass, you can rate with it. Accounts, receipts and printed passes work as before.",
  },
  rating: {
    paused: "Rating is paused",
    stops: "No rating can be sent or changed. A pass that is not used keeps its worth.",
    goesOn: "You can look up your receipt, and take a rating back with it.",
  },
  complaints: {
    paused: "Complaints are paused",
    stops: "No new complaint can be sent.",
    goesOn: "We go on with the complaints that we have, and their days go on, too.",
  },
  suggestions: {
    paused: "Suggestions and ideas are paused",
    stops: "No new suggestion, and no new idea for the campaign, can be sent.",
    goesOn: "What was published stays.",
  },
  "sign-ups": {
    paused: "Signing up is paused",
    stops: "Nobody can sign up to support the campaign.",
    goesOn: "You can leave the campaign at any time.",
  },
  letters: {
    paused: "Our letters are paused",
    stops: "Nothing that needs a letter can begin: joining, a new password, another address. Staff get none either.",
    goesOn: "A letter that you have already still works. So do signing in, passes and ratings.",
  },
}

/** A pause in one sentence or two, for a form that came back and for scripts. */
export function pauseInWords({ name, message }: Pick<Pause, "name" | "message">): string {
  return `${SWITCH_WORDS[name].paused}. ${message}`
}

/** So short that people read it, and that it fits a phone's screen with the page below. */
export const LONGEST_SWITCH_MESSAGE = 300

/**
 * In how many minutes to try again: nobody can know when the office resumes, but sooner than in an hour it seldom does,
 * and browsers and machines should not knock all the while.
 */
export const PAUSED_MINUTES = 60

export type SwitchDeed = "pause" | "reword" | "resume"

/** What may be done to a switch that is on, and to one that is paused. */
const MOVES = {
  on: ["pause"],
  paused: ["reword", "resume"],
} as const satisfies Record<string, readonly SwitchDeed[]>

/** Whether a deed fits the state that the switch has now: somebody else may have been there first. */
export function maySwitch(deed: SwitchDeed, paused: boolean): boolean {
  const moves: readonly SwitchDeed[] = MOVES[paused ? "paused" : "on"]
  return moves.includes(deed)
}

export type MessageReading = { ok: true; message: string } | { ok: false; reason: "empty" | "too-long" }

/** The office's words as they will stand: on one line, because the strip is one. */
export function readSwitchMessage(text: string): MessageReading {
  const message = text.replace(/\s+/g, " ").trim()
  if (message === "") return { ok: false, reason: "empty" }
  return [...message].length > LONGEST_SWITCH_MESSAGE ? { ok: false, reason: "too-long" } : { ok: true, message }
}
