import { type Day, dayInWords } from "../calendar.ts"
import type { SignUpSource } from "./supporter.ts"
import { TRUST_RULES, type TrustRule } from "./trust-rules.ts"

/**
 * By what a class of sign-ups is taken out together: all that is given has to fit. Addresses are sealed, so nothing of
 * them can be looked for.
 */
export type Conditions = Readonly<{
  /** Signed on these days, both included. */
  from: Day | null
  to: Day | null
  /** GSS code. */
  constituency: string | null
  source: SignUpSource | null
  /** Held by this rule, or let through after it. */
  rule: TrustRule | null
  /** Exactly this name, however it is written. */
  name: string | null
  /** The comment holds these words. */
  words: string | null
  inBurst: boolean
  throwAway: boolean
}>

/** Whether nothing is asked, so that everybody would fit. */
export function asksNothing(conditions: Conditions): boolean {
  return Object.values(conditions).every((one) => one === null || one === false)
}

/** The conditions as a list for people; a name is said to be given, and not which. */
export function conditionsInWords(conditions: Conditions, placeName: string | null): string[] {
  const { from, to, source, rule, name, words, inBurst, throwAway } = conditions
  return [
    from === null ? null : `signed on ${dayInWords(from)} or later`,
    to === null ? null : `signed on ${dayInWords(to)} or before`,
    placeName === null ? null : `in ${placeName}`,
    source === null ? null : `came from the page “${source}”`,
    rule === null ? null : `held by the rule “${TRUST_RULES[rule].name}”`,
    name === null ? null : "with a certain name",
    words === null ? null : `whose comment holds “${words}”`,
    inBurst ? "came among many from one network" : null,
    throwAway ? "with a mailbox to throw away" : null,
  ].filter((one) => one !== null)
}
