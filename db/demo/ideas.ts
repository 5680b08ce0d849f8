import type { PublicIdeaState } from "#app/domain/ideas/state.ts"
import type { DeclineCode } from "#app/domain/moderation/decline-reasons.ts"

/** Something that happened to an invented idea, `ago` days before the demonstration's today; each raises its version. */
export type DemoIdeaStep = Readonly<{ ago: number }> &
  (
    | Readonly<{ do: "approve" }>
    | Readonly<{ do: "decline"; reason: DeclineCode }>
    | Readonly<{ do: "move"; to: PublicIdeaState; words: string | null }>
    | Readonly<{ do: "erase" }>
  )

/** An invented idea for the campaign. Everything follows from its name. */
export type DemoIdea = Readonly<{
  name: string
  text: string
  sentAgo: number
  /** People who support it. */
  supports: number
  steps: readonly DemoIdeaStep[]
}>

const approved = (ago: number): DemoIdeaStep => ({ do: "approve", ago })
const moved = (to: PublicIdeaState, ago: number, words: string | null = null): DemoIdeaStep => ({
  ...{ do: "move", to, words, ago },
})

type Told = readonly [text: string, supports: number, ...steps: DemoIdeaStep[]]

const TOLD: Readonly<Record<string, Told>> = {
  "idea: card": [
    "A card with the three questions to ask on the first day: who runs this, who pays you, and how do I rate you?",
    58,
    approved(200),
    moved("taken-up", 185, "Two of us are writing it. We try it out in one library first."),
    moved("done", 120, "Printed, and on the counter of four libraries. Anybody can print it at home, too."),
  ],
  "idea: mayor": [
    "Ask the candidates for mayor in writing whether they want the three stars in the next contracts, and print the answers.",
    64,
    approved(140),
    moved("taken-up", 110, "We are writing the letter. It goes out when all candidates are known."),
  ],
  "idea: unions": ["Bring it to the unions: their members train people on the programme.", 33, approved(90)],
  "idea: map": [
    "A map on the wall of every jobcentre with the stars of each company in the area.",
    41,
    approved(160),
    moved(
      "not-now",
      150,
      "The jobcentres say that their walls are not ours. We ask again when the stars are a year old.",
    ),
  ],
  "idea: radio": [
    "Go on local radio, with somebody who had good help and somebody who had none.",
    22,
    approved(60),
    moved("taken-up", 45),
    moved("open", 30, "Nobody had time to speak that month. Whoever would like to can tell us at any time."),
  ],
  "idea: welsh": ["Rhowch bopeth yn Gymraeg hefyd, os gwelwch yn dda.", 9, approved(35)],
  "idea: new": ["A day on which everybody hands the campaign over at the same hour.", 0],
  "idea: advert": [
    "Let Quick CVs print your leaflets, cheaper than anybody on the High Street!",
    0,
    { do: "decline", reason: "advertising", ago: 20 },
  ],
  "idea: gone": ["A choir.", 3, approved(50), { do: "erase", ago: 15 }],
}

/** Every idea of the world. */
export function demoIdeas(): DemoIdea[] {
  return Object.entries(TOLD).map(([name, [text, supports, ...steps]]) => {
    const first = steps[0]?.ago ?? NEW_AGO
    return { name, text, supports, steps, sentAgo: first + READ_WITHIN }
  })
}

/** How long ago what nobody has read yet came, and how long the office takes to read. */
const NEW_AGO = 1
const READ_WITHIN = 2
