import { RateLimiterMemory } from "rate-limiter-flexible"
import { consume } from "./rate-limits.server.ts"

/** Wrong passwords for one person from one place, in fifteen minutes. */
const fromOnePlace = new RateLimiterMemory({ points: 10, duration: 15 * 60 })

/** From all strange places together, in an hour. */
const fromStrangePlaces = new RateLimiterMemory({ points: 100, duration: 60 * 60 })

/** Wrong second factors of one person in an hour: each stands behind a right password. */
const secondFactors = new RateLimiterMemory({ points: 30, duration: 60 * 60 })

export type PasswordTry = Readonly<{
  /** The typed address, whether or not anybody has it. */
  address: string
  visitorKey: string
  /** The mark of a browser in which this person has signed in before; null for a strange one. */
  knownBrowser: string | null
}>

/**
 * Counts a try of a password of the office before it is looked at. Browsers that the person has used before are counted
 * each by itself, so that strangers can use up the strangers' tries and shut nobody out.
 * @returns null, or in how many minutes the next try is allowed
 */
export async function limitStaffPasswords({ address, visitorKey, knownBrowser }: PasswordTry): Promise<number | null> {
  if (knownBrowser !== null) return consume(fromOnePlace, `known ${knownBrowser}`)
  return (await consume(fromOnePlace, `${visitorKey} ${address}`)) ?? (await consume(fromStrangePlaces, address))
}

/** A right password gives its place all its tries back. */
export async function forgetStaffPasswordTries({ address, visitorKey, knownBrowser }: PasswordTry): Promise<void> {
  await fromOnePlace.delete(knownBrowser === null ? `${visitorKey} ${address}` : `known ${knownBrowser}`)
}

/** Counts a try of a second factor. @returns null, or in how many minutes the next is allowed */
export async function limitSecondFactors(staff: string): Promise<number | null> {
  return consume(secondFactors, staff)
}
