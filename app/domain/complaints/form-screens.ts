/** The screens of a complaint, one thing each, in order; all that they hold travels with the form until it is sent. */
export const COMPLAINT_SCREENS = [
  "stage",
  "kinds",
  "happened",
  "when",
  "effect",
  "remedy",
  "raised",
  "passing",
  "pass",
  "check",
] as const
export type ComplaintScreen = (typeof COMPLAINT_SCREENS)[number]

/** The fields of the form that stand on each screen. */
export const FIELDS_OF_SCREEN: Readonly<Record<ComplaintScreen, readonly string[]>> = {
  stage: ["stage"],
  kinds: ["kinds[]"],
  happened: ["happened"],
  when: ["when"],
  effect: ["effect"],
  remedy: ["remedy"],
  raised: ["raised"],
  passing: ["passing"],
  pass: ["code", "without-pass"],
  check: [],
}

/** The screen before, or null at the first. */
export function screenBefore(screen: ComplaintScreen): ComplaintScreen | null {
  return COMPLAINT_SCREENS[COMPLAINT_SCREENS.indexOf(screen) - 1] ?? null
}

/** The screen after; the last leads to itself. */
export function screenAfter(screen: ComplaintScreen): ComplaintScreen {
  return COMPLAINT_SCREENS[COMPLAINT_SCREENS.indexOf(screen) + 1] ?? screen
}

/** The first screen that holds a field with a problem, or null. */
export function screenOfProblems(problems: Readonly<Record<string, unknown>>): ComplaintScreen | null {
  return COMPLAINT_SCREENS.find((screen) => FIELDS_OF_SCREEN[screen].some((field) => field in problems)) ?? null
}

export function screenNamed(name: unknown): ComplaintScreen | null {
  return COMPLAINT_SCREENS.find((screen) => screen === name) ?? null
}

/** Whether a step leads on, so that what stands on the screen has to be in order first. */
export function isForward(at: ComplaintScreen, to: ComplaintScreen): boolean {
  return COMPLAINT_SCREENS.indexOf(to) > COMPLAINT_SCREENS.indexOf(at)
}

/** Of all problems those of one screen. */
export function problemsOn(
  screen: ComplaintScreen,
  problems: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => FIELDS_OF_SCREEN[screen].includes(field)))
}
