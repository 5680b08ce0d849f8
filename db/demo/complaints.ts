import type { Passing } from "#app/domain/complaints/complaint.ts"
import type { ComplaintKind } from "#app/domain/complaints/kind.ts"
import type { SeverityCriterion } from "#app/domain/complaints/severity.ts"
import type { ComplaintState } from "#app/domain/complaints/state.ts"
import { oneOf, seededChances } from "./chance.ts"

/** An invented complaint, and how far it has come. Everything follows from its name. */
export type DemoComplaint = Readonly<{
  name: string
  provider: string
  kinds: readonly ComplaintKind[]
  happened: string
  effect: string
  remedy: string
  passing: Passing
  hasPass: boolean
  /** Filed so many days before the demonstration's today. */
  daysAgo: number
  end: ComplaintState
  criterion?: SeverityCriterion
  /** The provider's answer, where it has one, and whether it came after its ten working days. */
  answer?: string
  isLate?: boolean
  /** By which way it goes to its provider; a letter, where nothing else is said. */
  way?: "portal"
}>

type Told = Partial<DemoComplaint> & Pick<DemoComplaint, "provider" | "kinds" | "happened" | "daysAgo" | "end">

/** One or more in every state; what is worst comes first. */
const TOLD: readonly Told[] = [
  {
    provider: "castle-job-centre",
    kinds: ["sanction", "conduct"],
    happened:
      "My adviser Brian Holt told the jobcentre I missed a meeting on 3 November. I was in hospital and rang them. I have had no money since, and some nights I think it would be easier not to be here.",
    effect: "I have not eaten properly for a week.",
    remedy: "That they tell the jobcentre the truth.",
    daysAgo: 1,
    end: "received",
  },
  {
    provider: "saltmere-works",
    kinds: ["conduct"],
    happened: "A trainer puts his hand on the women’s backs, and laughs when they step away. It was my turn this week.",
    effect: "I am afraid to go in.",
    remedy: "Somebody else as a trainer.",
    daysAgo: 2,
    end: "acknowledged",
    criterion: "harm",
  },
  {
    provider: "weirside-employment",
    kinds: ["money"],
    happened: "They owe me six weeks of bus fares. I have told them that I cannot heat the flat.",
    effect: "My son sleeps in his coat.",
    remedy: "The £74 they owe me.",
    daysAgo: 4,
    end: "accepted",
    criterion: "essentials",
  },
  {
    provider: "bramblepath",
    kinds: ["delay"],
    happened: "Nobody has rung me for seven weeks.",
    daysAgo: 9,
    end: "received",
  },
  {
    provider: "orchard-row",
    kinds: ["access"],
    happened: "I use a wheelchair. The course is up a flight of stairs, and they say that I can listen by phone.",
    daysAgo: 12,
    end: "accepted",
    criterion: "adjustment",
  },
  {
    provider: "orchard-row",
    kinds: ["information"],
    happened:
      "I was told that I must apply for thirty jobs a week or lose my money. The jobcentre says that is not so.",
    daysAgo: 13,
    end: "accepted",
  },
  {
    provider: "harbour-training",
    kinds: ["activity"],
    happened: "I have driven lorries for twenty years, and was sent to learn how to write an e-mail.",
    passing: "kind-only",
    daysAgo: 14,
    end: "accepted",
  },
  {
    provider: "meridian-skills",
    kinds: ["discrimination"],
    happened: "They asked me, and nobody else in the room, whether I can read.",
    passing: "nothing",
    daysAgo: 30,
    end: "kept",
    criterion: "discrimination",
  },
  {
    provider: "meridian-skills",
    kinds: ["other"],
    happened: "My neighbour is on the programme and works for cash.",
    daysAgo: 33,
    end: "declined",
  },
  {
    provider: "fenwick-futures",
    kinds: ["privacy"],
    happened: "My adviser read out my sick note while others sat at the next desk.",
    daysAgo: 8,
    end: "sent",
    criterion: "data",
  },
  {
    provider: "tidewater-people",
    kinds: ["delay", "handling"],
    happened:
      "I complained in August and was told that the form had been lost. I filled it in again. That is lost, too.",
    daysAgo: 31,
    end: "sent",
  },
  {
    provider: "lantern-street",
    kinds: ["in-work"],
    happened: "They promised to ring in my first week at work. It is the fifth.",
    daysAgo: 24,
    end: "answered",
    answer:
      "We are sorry. Your caseload was handed over and your start was not passed on. You can ring us any day this week.",
  },
  {
    provider: "northgate-works",
    kinds: ["money"],
    happened: "They said childcare would be paid, and then that it is only paid for courses.",
    daysAgo: 70,
    end: "resolved",
    answer: "You were told wrongly, and we have paid what we promised. We have told all advisers what the rule is.",
  },
  {
    provider: "juniper-yard",
    kinds: ["conduct"],
    happened: "The adviser said that people like me do not want to work.",
    daysAgo: 80,
    end: "disputed",
    answer: "Our adviser does not remember the conversation.",
    isLate: true,
  },
  {
    provider: "isles-in-work",
    kinds: ["activity", "access"],
    happened: "The ferry gets in at ten, and I am marked as late at half past nine.",
    daysAgo: 90,
    end: "closed-not-resolved",
    answer: "The timetable is the ferry company’s. We cannot change it.",
  },
  {
    provider: "tarn-community-trust",
    kinds: ["information"],
    happened: "Two advisers told me two different things about my travel card.",
    daysAgo: 95,
    end: "unconfirmed",
    answer: "The second adviser was right, and has written to you.",
  },
  {
    provider: "fenwick-futures",
    kinds: ["sanction"],
    happened: "They reported me for a meeting that they had cancelled themselves.",
    daysAgo: 110,
    end: "escalated",
    answer: "Our records show no cancellation.",
    isLate: true,
  },
  {
    provider: "wendle-college",
    kinds: ["delay"],
    happened: "My first meeting was moved five times.",
    daysAgo: 40,
    end: "withdrawn",
  },
  { provider: "ropewalk-skills", kinds: ["other"], happened: "The chairs.", daysAgo: 45, end: "erased" },
  {
    provider: "fenwick-futures",
    kinds: ["campaign"],
    happened: "I handed them the page about the three stars, and they put it in the bin.",
    daysAgo: 20,
    end: "accepted",
  },
  // One in each part of its portal, and one that is late.
  {
    provider: "orchard-row",
    kinds: ["delay"],
    happened: "My adviser has changed four times, and each time my next meeting was lost.",
    effect: "I paid for the bus twice and was sent home.",
    remedy: "One adviser, and a letter with the day.",
    daysAgo: 8,
    end: "sent",
    way: "portal",
  },
  {
    provider: "orchard-row",
    kinds: ["conduct", "privacy"],
    happened: "My adviser told the whole waiting room why I was off sick.",
    passing: "kind-only",
    daysAgo: 27,
    end: "sent",
    way: "portal",
  },
  {
    provider: "orchard-row",
    kinds: ["money"],
    happened: "Fares for three interviews have not been paid back.",
    remedy: "The £21.60.",
    daysAgo: 32,
    end: "answered",
    answer: "You are right. The £21.60 is on its way, and we have written to everybody whose fares were waiting.",
    way: "portal",
  },
  {
    provider: "orchard-row",
    kinds: ["information"],
    happened: "I was told that I would lose my place if I took a job of eight hours.",
    daysAgo: 46,
    end: "disputed",
    answer: "We tell everybody the same, and it is in the welcome letter.",
    way: "portal",
  },
  {
    provider: "orchard-row",
    kinds: ["activity"],
    happened: "The course was the one I had finished in spring.",
    daysAgo: 100,
    end: "resolved",
    answer: "We have put you on the one you asked for.",
    way: "portal",
  },
]

const ANSWERS = [
  "Thank you for telling us. We have looked into it and are sorry. We have spoken to the team.",
  "We do not agree with all of it, but we should have rung you back, and will.",
  "You are right, and we have put it right. Please tell us if it happens again.",
] as const

/** Each as often as it stands here. */
const CROWD_KINDS = [
  { kind: "delay", happened: "They cancel on the day, after I have paid for the bus." },
  { kind: "delay", happened: "I left five messages in a month, and nobody rang back." },
  { kind: "delay", happened: "My first meeting came eleven weeks after I was sent to them." },
  { kind: "conduct", happened: "I was spoken to as if I had done something wrong." },
  { kind: "conduct", happened: "She typed the whole time and did not look up once." },
  { kind: "money", happened: "My fares were not paid back." },
  { kind: "money", happened: "They said the course was free, and then I had to buy the boots." },
  { kind: "activity", happened: "The course was about a trade I have worked in for years." },
] as const satisfies readonly Readonly<{ kind: ComplaintKind; happened: string }>[]
const CROWD_ENDS = [
  "resolved",
  "resolved",
  "closed-not-resolved",
  "closed-not-resolved",
  "escalated",
  "answered",
] as const

/** So many more about whom the figures can speak: with a pass behind them, and without. */
const CROWDS = [
  { provider: "orchard-row", count: 64, hasPass: true },
  { provider: "orchard-row", count: 13, hasPass: false },
  { provider: "harbour-training", count: 36, hasPass: true },
  { provider: "meridian-skills", count: 24, hasPass: true },
] as const

/** Every complaint of the world, the told ones first. */
export function demoComplaints(): DemoComplaint[] {
  const told = TOLD.map((one, place) => ({ ...ORDINARY, ...one, name: `told ${place}` }))
  return [
    ...told,
    ...CROWDS.flatMap(({ provider, count, hasPass }) =>
      Array.from({ length: count }, (_, place) => crowded({ provider, hasPass, place })),
    ),
  ]
}

const ORDINARY = { effect: "", remedy: "", passing: "whole", hasPass: true } as const

function crowded({ provider, hasPass, place }: { provider: string; hasPass: boolean; place: number }): DemoComplaint {
  const name = `${provider} ${hasPass} ${place}`
  const chance = seededChances("complaints 1")(name)
  const { kind, happened } = CROWD_KINDS[place % CROWD_KINDS.length] ?? CROWD_KINDS[0]
  const daysAgo = 75 + Math.floor(chance() * 200)
  const isLate = chance() < 0.35
  return {
    ...ORDINARY,
    ...{ name, provider, happened, hasPass, daysAgo, isLate },
    kinds: [kind],
    end: oneOf(CROWD_ENDS, chance),
    answer: oneOf(ANSWERS, chance),
  }
}
