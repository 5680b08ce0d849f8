import { ProgressSteps } from "../progress-steps.tsx"

/**
 * The screens from the first promise to the receipt, in the order in which somebody meets them who comes without a
 * rating pass: the one place that says which step is which.
 */
export const ROAD = ["start", "area", "join", "digits", "pass", "questions", "words", "check", "receipt"] as const
export type RoadScreen = (typeof ROAD)[number]

/** With a script the pass is made without a screen of its own. */
export const ROAD_WITH_SCRIPT = ROAD.filter((screen) => screen !== "pass")

/** How far along the road a screen is. */
export function RoadStep({ at }: { at: RoadScreen }) {
  const scripted = at === "pass" ? undefined : { step: placeIn(ROAD_WITH_SCRIPT, at), steps: ROAD_WITH_SCRIPT.length }
  return <ProgressSteps step={placeIn(ROAD, at)} steps={ROAD.length} scripted={scripted} />
}

function placeIn(road: readonly RoadScreen[], at: RoadScreen): number {
  return road.indexOf(at) + 1
}
