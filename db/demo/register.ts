/** What the demonstration's office did to the register, and what people told it. All of it is made up. */
export const DEMO_ADMINISTRATOR = {
  name: "Ada Administrator",
  address: "ada@office.example.org",
  roles: ["administrator" as const],
}

/** Each is done so many days before the demonstration begins. */
export const DEMO_RENAMES = [
  {
    provider: "keys-and-screens",
    name: "Keys & Screens Online",
    address: "keys-and-screens-online",
    reason: "New letterhead since the summer, seen by three people in Saltmere",
    daysAgo: 41,
    takenBack: null,
  },
  {
    provider: "tall-pines-outdoors",
    name: "Tall Pines",
    address: null,
    reason: "Their van says Tall Pines",
    daysAgo: 33,
    takenBack: "The van is old: their letters still say Tall Pines Outdoors",
  },
] as const

export const DEMO_LINK = {
  cells: {
    ...{ programme: "pathways-forward", area: "pf-saltmere", prime: "harbour-training", subcontractor: "plain-sums" },
    ...{ kind: "specialist", tier: "2", status: "since this autumn", note: "Debt", certainty: "single-source" },
  },
  reason: "Harbour Training’s own list of partners, October",
  daysAgo: 26,
} as const

export const DEMO_TAKE_OVER = {
  provider: "site-ready-in-five",
  successor: "yard-and-forklift",
  /** Months before the demonstration begins. */
  monthsAgo: 2,
  reason: "Both websites say so, and the register of companies",
  daysAgo: 19,
} as const

/** Added when people did not find it on the list, and found to be one that was there. */
export const DEMO_DUPLICATE = {
  cells: {
    name: "Lantern Street Project",
    slug: "lantern-street-project",
    sector: "voluntary",
    certainty: "single-source",
  },
  reason: "Four people did not find it on the list",
  into: "lantern-street",
  merged: "The same charity: its full name is The Lantern Street Project",
  daysAgo: 12,
} as const

/** What people did not find on the list. */
export const DEMO_MISSING = [
  { name: "Brightside Training Ltd", town: "Saltmere", area: "pf-saltmere" },
  { name: "Brightside Training", town: "Saltmere", area: "pf-saltmere" },
  { name: "Bright Side Training", town: "Harbour End", area: "pf-saltmere" },
  { name: "Castle Jobs Center", town: "Aldermouth", area: "pf-aldermouth" },
  { name: "Castle Job Centre", town: "Ironhythe", area: "pf-aldermouth" },
  { name: "Moorland Mentors", town: "Castle Dale", area: "pf-castle-dale" },
  { name: "the place above the bank", town: "Wendle", area: "pf-wendle" },
] as const
