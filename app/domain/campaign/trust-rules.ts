/**
 * What makes a sign-up be looked at before it counts. Nobody is turned away and nobody is told: whoever tries to stuff
 * the count learns nothing from it, and whoever is honest is let through by the office with one press.
 */
export const TRUST_RULES = {
  burst: {
    name: "Many from one network",
    why: "More than sixty sign-ups in ten minutes came from one network. A room full of people does that, and so does a machine.",
  },
  "throw-away": {
    name: "A mailbox to throw away",
    why: "The address belongs to a service whose mailboxes anybody makes in a second and leaves.",
  },
  "repeated-name": {
    name: "The same name again and again",
    why: "The same name signed with many addresses within a day. The commonest name in the country would do so once or twice.",
  },
  "similar-comment": {
    name: "The same words again and again",
    why: "Comments that begin or end with the same eight words came with many addresses within a day. Copied words can be honest: look.",
  },
  surge: {
    name: "A rush in one constituency",
    why: "In an hour, far more signed in one constituency than in the others. A local newspaper does that, and so does a machine.",
  },
} as const satisfies Record<string, Readonly<{ name: string; why: string }>>
export type TrustRule = keyof typeof TRUST_RULES

export const TRUST_RULE_NAMES = ["burst", "throw-away", "repeated-name", "similar-comment", "surge"] as const

export function isTrustRule(text: string | null): text is TrustRule {
  return TRUST_RULE_NAMES.some((name) => name === text)
}

/** Hours within which names and comments are compared. */
export const COMPARED_HOURS = 24

/**
 * Addresses with one name in a day. Of 50,000 adults, five share the commonest full name; so many never sign in one day,
 * and ten are twice as many.
 */
export const MOST_OF_ONE_NAME = 10

/** Words at the beginning or the end of a comment that are compared: a copied text keeps one of them, whoever changes it. */
export const COMPARED_WORDS = 8

/** Comments with fewer words are alike by chance ("because everybody should be treated well"). */
export const FEWEST_COMPARED_WORDS = 12

/** Addresses with the same beginning or end in a day: a family that copies stays below. */
export const MOST_ALIKE_COMMENTS = 5

/** Sign-ups of one constituency in an hour: below, nothing is a rush. */
export const FEWEST_IN_SURGE = 60

/** And so many times as many as the average constituency had in that hour. */
export const SURGE_TIMES = 20
