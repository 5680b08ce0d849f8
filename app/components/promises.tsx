import type { ReactNode } from "react"
import { FEWEST_PUBLISHABLE } from "#app/domain/publishable.ts"

const PROMISES = [
  "We do not tell your provider or the jobcentre who rated.",
  "We do not store your e-mail address, only a scrambled form of it, so that each person counts once.",
  `We keep what you say apart from your account, and show stars only where there are at least ${FEWEST_PUBLISHABLE} ratings.`,
] as const

/** The promise in four sentences, the fourth of which says that it has limits, and leads to them. */
export function Promises({ limits }: { limits: ReactNode }) {
  return (
    <ul className="ticks">
      {PROMISES.map((promise) => (
        <li key={promise}>
          <Sign of="meets" />
          {promise}
        </li>
      ))}
      <li>
        <Sign of="near-the-line" />
        <span>{limits}</span>
      </li>
    </ul>
  )
}

function Sign({ of }: { of: "meets" | "near-the-line" }) {
  return (
    <svg className="sign" aria-hidden="true" focusable="false">
      <use href={`#sign-${of}`} />
    </svg>
  )
}
