import { createHash } from "node:crypto"
import { type AppLoadContext, data } from "@remix-run/node"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { readProof } from "#app/forms/proof.ts"
import { isProved } from "./proof-of-work.server.ts"

/** Requests from one address, in ten minutes. */
const WINDOW_SECONDS = 10 * 60

/**
 * A jobcentre or an office is one address: thirty people in a room must get through the whole road in ten minutes,
 * each with a few slips. So each kind leaves room for thirty times the most that one person plausibly needs.
 */
const MOST_FROM_ONE_ADDRESS = {
  join: 240,
  "join unproved": 60,
  /** Digits and links; besides, each letter allows five tries. */
  digits: 240,
  reset: 240,
  "reset unproved": 60,
  "sign-in": 150,
  account: 120,
  pass: 120,
  rate: 240,
  receipt: 240,
  pressure: 120,
  /** The screens of a complaint, each of which is sent. */
  complain: 900,
  /** Complaints themselves: thirty people in a room send one each, and some a second. */
  "complaint sent": 60,
  /** Writing a suggestion, looking at those like it, and changing it. */
  suggest: 360,
  "suggestion sent": 60,
  /** The same of an idea for the campaign. */
  idea: 360,
  "idea sent": 60,
  /** Signing the campaign; the letter's page; and the question for a postcode. */
  sign: 600,
  "sign unproved": 240,
  "supporter link": 600,
  postcode: 120,
  /** Writing a letter to an MP, which comes back a few times; and "I did this", which one person says five times. */
  "mp letter": 600,
  "act done": 150,
  /** Giving support and taking it back; each account counts once whatever it sends. */
  support: 240,
  /** A provider behind its link; of guessed links there are 2 to the 128th. */
  answer: 120,
  /** Asking to speak for a provider, the page behind the link with the letter's code, and changes to a team. */
  claim: 60,
  "claim link": 120,
  team: 120,
  "pressure unproved": 60,
  /** The office is a few people, perhaps behind one address. */
  office: 120,
  report: 120,
  "report unproved": 60,
} as const

export type LimitedDeed = keyof typeof MOST_FROM_ONE_ADDRESS
type ProvableDeed = "join" | "reset" | "pressure" | "report" | "sign"

const byAddress = new Map<LimitedDeed, RateLimiterMemory>()

/** Wrong passwords for one account, or for an address without one, in fifteen minutes; from wherever they come. */
const wrongPasswords = new RateLimiterMemory({ points: 10, duration: 15 * 60 })

/**
 * Letters to one mailbox in an hour, asked for from one address: nobody is to be buried in them. Counted together with
 * who asks, so that a stranger who uses them up does not keep the mailbox's owner from joining.
 */
const letters = new RateLimiterMemory({ points: 8, duration: 60 * 60 })

/** From all addresses together: a stranger with several of them buries nobody either. */
const lettersInAll = new RateLimiterMemory({ points: 30, duration: 60 * 60 })

/**
 * Counts a request against its address; call it before anything costly is done.
 * @throws a 429 that says when to try again
 */
export async function limitRate({ visitorKey }: Pick<AppLoadContext, "visitorKey">, deed: LimitedDeed): Promise<void> {
  const points = MOST_FROM_ONE_ADDRESS[deed]
  const limiter = byAddress.get(deed) ?? new RateLimiterMemory({ points, duration: WINDOW_SECONDS })
  byAddress.set(deed, limiter)
  const wait = await consume(limiter, visitorKey)
  if (wait !== null) throw tooMany(wait)
}

/**
 * The same for a form that brings a proof of work, or none: without a script nobody has one, so thirty people in a room
 * still get through, twice each.
 * @throws a 429 that says when to try again
 */
export async function limitForm(context: Pick<AppLoadContext, "visitorKey">, deed: ProvableDeed, form: FormData) {
  const proved = await isProved(readProof(form), new Date())
  await limitRate(context, proved ? deed : `${deed} unproved`)
}

/**
 * Sign-ups from one address in ten minutes that nobody need wonder at: a room of thirty people, twice. More are taken all
 * the same, and looked at before they count.
 */
const signUps = new RateLimiterMemory({ points: 60, duration: WINDOW_SECONDS })

/** Whether a sign-up comes among unusually many from one address. */
export async function comesInBurst({ visitorKey }: Pick<AppLoadContext, "visitorKey">): Promise<boolean> {
  return (await consume(signUps, visitorKey)) !== null
}

/**
 * Counts a letter against the mailbox it goes to, whether or not it has an account. Call it only where a letter would
 * go: whoever is refused for another reason must not use up what its owner may need.
 * @throws a 429 that says when to try again
 */
export async function limitLetters(context: Pick<AppLoadContext, "visitorKey">, lookup: Buffer): Promise<void> {
  // Mixed into one: what is kept for an hour says neither which mailbox nor who asked.
  const both = createHash("sha256").update(lookup).update(context.visitorKey).digest("base64url")
  const wait = (await consume(letters, both)) ?? (await consume(lettersInAll, lookup.toString("base64url")))
  if (wait !== null) throw tooMany(wait)
}

/**
 * Counts a try of a password before it is looked at; the same for addresses without an account.
 * @returns null, or in how many minutes the next try is allowed
 */
export async function limitPasswords(lookup: Buffer): Promise<number | null> {
  return consume(wrongPasswords, lookup.toString("base64url"))
}

/**
 * The password was right: its own try is taken back, and no other. If it took back more, whoever types wrong passwords
 * for an address would learn from their count that it has an account, and when its owner signs in.
 */
export async function giveBackPasswordTry(lookup: Buffer): Promise<void> {
  const key = lookup.toString("base64url")
  const { consumedPoints } = await wrongPasswords.reward(key, 1)
  // A count of nothing would still keep the time at which it began, and say it to the next who has to wait.
  if (consumedPoints <= 0) await wrongPasswords.delete(key)
}

/** Counts a try. @returns null, or the minutes to wait */
export async function consume(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key)
    return null
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000))
  }
}

function tooMany(minutes: number) {
  return data({ minutes }, { status: 429, headers: { "Retry-After": String(minutes * 60) } })
}
