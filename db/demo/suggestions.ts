import type { DeclineCode } from "#app/domain/moderation/decline-reasons.ts"
import type { OfficeMove } from "#app/domain/suggestions/office-move.ts"
import type { Saying } from "#app/domain/suggestions/provider-say.ts"

/** Something that happened to an invented suggestion, `ago` days before the demonstration's today; each raises its version. */
export type DemoStep = Readonly<{ ago: number }> &
  (
    | Readonly<{ do: "approve" }>
    | Readonly<{ do: "decline"; reason: DeclineCode }>
    | Readonly<{ do: "say"; saying: Saying; words: string; plannedIn?: number }>
    | Readonly<{ do: "let-through"; number: number }>
    | Readonly<{ do: "refuse"; number: number; refusal: string }>
    | Readonly<{ do: "move"; to: OfficeMove; words: string | null; plannedIn?: number }>
    | Readonly<{ do: "note"; words: string }>
    | Readonly<{ do: "join"; into: string }>
    | Readonly<{ do: "erase" }>
  )

/** An invented suggestion. Everything follows from its name. */
export type DemoSuggestion = Readonly<{
  name: string
  /** Null: to all providers. */
  provider: string | null
  text: string
  sentAgo: number
  /** People who support it. */
  supports: number
  steps: readonly DemoStep[]
}>

const approved = (ago: number): DemoStep => ({ do: "approve", ago })
const seen = (ago: number): DemoStep => ({ do: "say", saying: "seen", words: "", ago })
const planned = (ago: number, plannedIn: number): DemoStep => ({
  do: "say",
  saying: "planned",
  words: "",
  plannedIn,
  ago,
})

type Told = readonly [provider: string | null, text: string, supports: number, ...steps: DemoStep[]]

const TOLD: Readonly<Record<string, Told>> = {
  fares: [
    "harbour-training",
    "Pay the bus fare on the day, in cash or on a card. I borrow it from my sister every week and get it back a month later.",
    64,
    approved(270),
    seen(255),
    { do: "say", saying: "planned", words: "We are buying travel cards for all our places.", plannedIn: -60, ago: 230 },
    { do: "let-through", number: 1, ago: 228 },
    { do: "note", words: "Half of their places have the cards. We ask again in a month.", ago: 120 },
    {
      ...{ do: "say", saying: "claimed-done", ago: 70 },
      words: "Every place has travel cards now. The rule is on page 4 of the welcome letter.",
    },
    { do: "let-through", number: 2, ago: 63 },
    {
      do: "move",
      to: "done",
      words: "We have the new welcome letter, and two advice centres saw the cards used.",
      ago: 62,
    },
  ],
  "fares again": [
    "harbour-training",
    "Please pay bus fares on the day and not a month later.",
    12,
    approved(260),
    { do: "join", into: "fares", ago: 258 },
  ],
  adviser: [
    null,
    "Keep the same adviser for the whole time. I have told my story to six people now, and the first question is always the same.",
    78,
    approved(300),
    { do: "note", words: "We have sent this to every provider that we have an address of.", ago: 280 },
  ],
  "adviser again": [
    null,
    "One adviser from the first day to the last, please. I am on my fifth.",
    15,
    approved(200),
    { do: "join", into: "adviser", ago: 190 },
  ],
  "quiet room": [
    "orchard-row",
    "A room with a door. I had to talk about my depression while three people waited at the next desk.",
    43,
    approved(210),
    seen(200),
    planned(180, 45),
  ],
  evening: [
    "orchard-row",
    "Meetings after five for people who have a few hours of work already.",
    22,
    approved(150),
    seen(140),
    { do: "say", saying: "declined", words: "Our lease does not let us open after half past five.", ago: 120 },
    { do: "let-through", number: 1, ago: 118 },
  ],
  lift: [
    "orchard-row",
    "Move the course to a room without stairs, or put the sign for the lift where one can see it.",
    31,
    approved(90),
    planned(70, -10),
  ],
  "a friend": [
    "orchard-row",
    "Let people bring a friend or somebody from an advice centre to the first meeting.",
    27,
    approved(40),
  ],
  "text first": [
    "orchard-row",
    "Send a text the day before a meeting. Letters come when it is over.",
    14,
    approved(35),
  ],
  buddies: [
    "orchard-row",
    "Put new people together with somebody who has been here for half a year.",
    19,
    approved(130),
    seen(120),
    {
      do: "say",
      saying: "progress",
      words: "Six people have offered to do this. The first pairs meet next month.",
      ago: 50,
    },
    { do: "let-through", number: 1, ago: 48 },
  ],
  "call back": [
    "castle-job-centre",
    "When we leave a message, ring back within two days, and say so on the answering machine.",
    57,
    approved(240),
    seen(150),
  ],
  "their side": [
    "castle-job-centre",
    "Before you tell the jobcentre that somebody missed a meeting, ring them once.",
    69,
    approved(220),
    { do: "say", saying: "claimed-done", words: "We always do that.", ago: 90 },
    { do: "refuse", number: 1, refusal: "Please tell us where that rule is written down.", ago: 85 },
  ],
  letters: [
    "castle-job-centre",
    "Write letters that one can understand. Mine had the word “mandated” seven times.",
    18,
    approved(100),
    {
      do: "say",
      saying: "planned",
      words: "A new letter is being written with people who had the old one.",
      plannedIn: 30,
      ago: 9,
    },
  ],
  texts: [
    "fenwick-futures",
    "Send a text the day before a meeting, with the address and the room.",
    48,
    approved(310),
    planned(290, -150),
    { do: "say", saying: "claimed-done", words: "Texts go out at four on the day before, since March.", ago: 160 },
    { do: "let-through", number: 1, ago: 158 },
    { do: "move", to: "done", words: "Three people showed us such a text.", ago: 157 },
  ],
  cancel: [
    "fenwick-futures",
    "If you cancel on the day, pay the fare all the same.",
    36,
    approved(130),
    seen(120),
    { do: "say", saying: "declined", words: "We pay fares for meetings that took place.", ago: 100 },
    { do: "let-through", number: 1, ago: 98 },
    { do: "move", to: "seen", words: "They are thinking about it again, after we asked.", ago: 40 },
  ],
  printing: ["fenwick-futures", "Let us print our letters and forms without asking each time.", 8, approved(60)],
  kettle: [
    "northgate-works",
    "A kettle and some mugs where we wait.",
    14,
    approved(180),
    seen(175),
    { do: "say", saying: "claimed-done", words: "There is one, by the window.", ago: 160 },
    { do: "let-through", number: 1, ago: 158 },
    { do: "move", to: "done", words: "An advice worker who was there has seen it, and had tea.", ago: 157 },
  ],
  "work clothes": [
    "northgate-works",
    "Lend out clothes for interviews. Two jackets in each size would do.",
    27,
    approved(110),
    planned(100, 20),
    { do: "note", words: "They have found a charity shop that will help.", ago: 30 },
  ],
  crèche: [
    "bramblepath",
    "A corner for children. I cannot leave mine with anybody at nine in the morning.",
    41,
    approved(140),
  ],
  "no forms": [
    "bramblepath",
    "Do not ask me to fill in what I have filled in at the jobcentre already.",
    19,
    approved(50),
    seen(40),
  ],
  ferry: [
    "isles-in-work",
    "Start at half past ten on the days when the ferry comes at ten.",
    9,
    approved(160),
    { do: "say", saying: "claimed-done", words: "New times hang at the pier and stand in the letters.", ago: 20 },
  ],
  phone: [
    "isles-in-work",
    "Let us choose between coming in and the phone when the sea is rough.",
    21,
    approved(95),
    seen(80),
    planned(60, 60),
  ],
  trainers: [
    "wendle-college",
    "Let the trainer who knows the trade choose who goes on which course.",
    6,
    approved(75),
    {
      do: "say",
      saying: "declined",
      words: "The contract says who chooses. We have told those who wrote it.",
      ago: 50,
    },
    { do: "let-through", number: 1, ago: 49 },
  ],
  pace: [
    "wendle-college",
    "A slower group for those who have not used a computer before.",
    33,
    approved(85),
    seen(70),
    planned(65, 15),
  ],
  notes: [
    "tidewater-people",
    "Give us a copy of what we agreed at each meeting, on paper.",
    52,
    approved(125),
    planned(115, -20),
  ],
  "mock talks": [
    "saltmere-works",
    "Practise interviews with somebody we do not know, from a real firm.",
    24,
    approved(105),
    seen(100),
  ],
  "own jobs": [
    null,
    "Do not send us to vacancies that were filled weeks ago. Check before you tick us off.",
    61,
    approved(170),
  ],
  "first day": [
    null,
    "Keep helping in the first month of a job: that is when most of mine went wrong.",
    37,
    approved(65),
  ],
  bike: ["weirside-employment", "A stand for bicycles. Mine was taken while I was in a meeting.", 11, approved(45)],
  new1: ["lantern-street", "Put the names of the advisers and their days on the door.", 0],
  new2: ["juniper-yard", "Open a window. There are twelve of us in there.", 0],
  advert: [
    "ropewalk-skills",
    "Come to Quick CVs on the High Street, ten pounds off for everybody on this programme!",
    0,
    { do: "decline", reason: "advertising", ago: 25 },
  ],
  gone: ["tarn-community-trust", "More chairs.", 0, { do: "erase", ago: 20 }],
}

/** Every suggestion of the world. One that is joined with another comes after it. */
export function demoSuggestions(): DemoSuggestion[] {
  return Object.entries(TOLD).map(([name, [provider, text, supports, ...steps]]) => {
    const first = steps[0]?.ago ?? NEW_AGO
    return { name, provider, text, supports, steps, sentAgo: first + READ_WITHIN }
  })
}

/** How long ago what nobody has read yet came, and how long the office takes to read. */
const NEW_AGO = 1
const READ_WITHIN = 2
