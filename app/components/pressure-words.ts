import type { PressureKind } from "#app/domain/pressure.ts"

/** What somebody may have done, as the form says it and the office reads it. */
export const PRESSURE_KIND_WORDS = {
  "see-phone": "They asked to see my phone or my screen",
  "ask-whether": "They asked whether I rated, or what I said",
  "tell-what": "They told me what to put",
  offer: "They offered me something for a good rating",
  threaten: "They threatened me",
  "fill-in": "They filled it in for me",
  "something-else": "Something else",
} as const satisfies Record<PressureKind, string>
