import { ProgressSteps } from "../progress-steps.tsx"

/**
 * The screens from the first promise to the receipt, in the order in which somebody meets them who comes without a
 * rating pass: the one place that says which step is which.
 */
export const ROAD = [
  "start",
  "area",
  "join",
  "digits",
  "pass",
  "names",
  "questions",
  "words",
  "check",
  "receipt",
] as const
export type RoadScreen = (typeof ROAD)[number]

/** How far along the road a screen is. */
export function RoadStep({ at }: { at: RoadScreen }) {
  return <ProgressSteps step={ROAD.indexOf(at) + 1} steps={ROAD.length} />
}
