import type { SignUpSource } from "#app/domain/campaign/supporter.ts"
import { type Chance, oneOf, seededChances } from "./chance.ts"

/** One invented supporter; nobody of this name is meant, and all addresses end in example.org, which is nobody's. */
export type DemoSupporter = Readonly<{
  address: string
  name: string | null
  namePublic: boolean
  /** A place in the list of constituencies, from 0 up to, but not including, 1; null: not said. */
  place: number | null
  comment: string | null
  commentPublic: boolean
  counts: boolean
  updates: boolean
  source: SignUpSource
  /** Days before the day of the demonstration, with the time of day in the fraction. */
  daysAgo: number
  isConfirmed: boolean
  inBurst: boolean
  throwAway: boolean
  /** Leaves again before anybody looks at the demonstration. */
  leaves: boolean
}>

export const DEMO_SUPPORTERS = 12_000

const GIVEN = ["Ada", "Bilal", "Carys", "Dara", "Ewan", "Fatima", "Gwen", "Hamza", "Isla", "Jo", "Kemi", "Liam", "Maya"]
const FAMILY = ["Ashdown", "Brock", "Cole", "Dunmore", "Ellery", "Farrow", "Gale", "Hollis", "Iqbal", "Jessop", "Kaur"]
const MORE = ["Larkin", "Mensah", "Novak", "Okoye", "Penrose", "Quill", "Rowe", "Sharma", "Thorne", "Upton", "Vale"]

const BEGINNINGS = [
  "Help that you have to take should be good help",
  "I was on a programme for a year and nobody asked me once how it was",
  "My son is on one now, and he comes home smaller than he went",
  "Three stars is not much to ask of anybody who is paid for it",
  "I work for a company like this, and we could do better",
  "A school has to show its marks, so why not they",
]
const ENDINGS = [
  "so I sign.",
  "and I hope somebody in charge reads this.",
  "because people are not numbers on a list.",
  "as it should have been from the start.",
  "and that is all I have to say.",
]
const SOURCES = ["campaign", "home", "act", "card", "other"] as const

/** Shares of supporters. */
const WITHOUT_NAME = 0.2
const WITHOUT_PLACE = 0.08
const WITH_COMMENT = 0.07
const ONLY_INFORMED = 0.04
const WANT_UPDATES = 0.62

/** Days over which they came. */
const DAYS = 330
const LEFT = 140
const UNCONFIRMED = 210

/** Everybody who has signed in the demonstration, those who left again and those who never confirmed it included. */
export function demoSupporters(): DemoSupporter[] {
  const chances = seededChances("threestar demonstration supporters")
  const ordinary = Array.from({ length: DEMO_SUPPORTERS + LEFT }, (_, number) => ({
    ...invent(number, chances(`supporter ${number}`)),
    leaves: number >= DEMO_SUPPORTERS,
  }))
  const unconfirmed = Array.from({ length: UNCONFIRMED }, (_, number) => {
    const chance = chances(`unconfirmed ${number}`)
    return { ...invent(100_000 + number, chance), daysAgo: chance() * 6, isConfirmed: false }
  })
  return [...ordinary, ...unconfirmed, ...demoStuffing()]
}

/** Sign-ups that the rules of trust hold: each rule has some to show. */
function demoStuffing(): DemoSupporter[] {
  const chances = seededChances("threestar demonstration stuffing")
  const held = (count: number, of: string, over: (number: number) => Partial<DemoSupporter>) =>
    Array.from({ length: count }, (_, number) => {
      const chance = chances(`${of} ${number}`)
      return {
        ...invent(200_000 + number, chance),
        address: `${of}-${number}@example.org`,
        daysAgo: 0.3,
        ...over(number),
      }
    })
  return [
    ...held(64, "burst", () => ({ inBurst: true })),
    ...held(23, "thrown-away", () => ({ throwAway: true })),
    ...held(14, "same-name", () => ({ name: "Robin Fairweather" })),
    ...held(8, "same-words", (number) => ({
      comment: `Copied by number ${number}: every company should get three stars from the people it is paid to help.`,
    })),
  ]
}

function invent(number: number, chance: Chance): DemoSupporter {
  const name = chance() < WITHOUT_NAME ? null : `${oneOf(GIVEN, chance)} ${oneOf([...FAMILY, ...MORE], chance)}`
  const hasComment = chance() < WITH_COMMENT
  const counts = chance() >= ONLY_INFORMED
  return {
    address: `supporter-${number}@example.org`,
    name,
    namePublic: name !== null && chance() < 0.3,
    place: chance() < WITHOUT_PLACE ? null : chance(),
    comment: hasComment ? `${oneOf(BEGINNINGS, chance)}, ${oneOf(ENDINGS, chance)}` : null,
    commentPublic: hasComment && chance() < 0.1,
    counts,
    updates: !counts || chance() < WANT_UPDATES,
    source: oneOf(SOURCES, chance),
    // More and more came: half of them in the last third of the time.
    daysAgo: 1 + DAYS * (1 - Math.sqrt(chance())),
    isConfirmed: true,
    ...{ inBurst: false, throwAway: false, leaves: false },
  }
}
