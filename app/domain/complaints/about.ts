/** Whom something is about decides which road is the right one; only the last is ours. */
export const ABOUT = ["money", "jobcentre", "both", "provider"] as const
export type About = (typeof ABOUT)[number]

export function aboutNamed(name: string | null): About | null {
  return ABOUT.find((about) => about === name) ?? null
}
