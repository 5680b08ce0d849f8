import type { ReactNode } from "react"
import { dayInWords } from "#app/domain/calendar.ts"
import type { ErrandRefusal, ErrandView } from "#app/domain/office/errand.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { Notice } from "../notice.tsx"

/**
 * How something stands that was asked of the sealed room. While it is under way the page leads to itself, and the office's
 * script follows that link.
 */
export function ErrandCard(props: {
  /** What was asked for: "The monthly update". */
  what: string
  errand: ErrandView
  /** The page that shows it. */
  href: string
  /** What came of it. */
  children: ReactNode
}) {
  const { what, errand, href, children } = props
  const asked = `Asked for by ${errand.by}, ${momentInWords(errand.askedAt)}.`
  if (errand.state === "asked" || errand.state === "running") {
    return (
      <div className="notice" role="status">
        <h2>{what} is under way</h2>
        <p>{asked} This takes a few seconds, or a minute if others wait.</p>
        <p>
          <a href={href} data-look-again="">
            Look again
          </a>
        </p>
      </div>
    )
  }
  if (errand.state === "failed") {
    return (
      <Notice tone="warning" heading={`${what} did not come to its end`}>
        <p>{asked} It was stopped half-way, and nothing was changed. Ask again.</p>
      </Notice>
    )
  }
  if (errand.state === "refused") {
    return (
      <Notice tone="warning" heading={`${what} was not possible`}>
        <p>{errand.refusal ? refusalInWords(errand.refusal) : ""}</p>
        <p className="small">{asked}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="good">
      {children}
      <p className="small">{asked}</p>
    </Notice>
  )
}

const REFUSALS = {
  busy: () => "The nightly tally or a monthly update was running. Wait a few minutes, and ask again.",
  "day-has-one": (on) =>
    `There is an update of ${on} already. Updates are never changed or doubled: make the next one tomorrow.`,
  "before-the-last": (on) => `The last update is of ${on}, which is later than today.`,
  "left-out-already": () => "These ratings were left out already: somebody was quicker.",
  "not-left-out": () => "These ratings were not left out: they count as they are.",
  "no-release": () => "Nothing has been published yet, so there is no verdict that could change.",
} as const satisfies Record<ErrandRefusal, (on: string) => string>

export function refusalInWords({ reason, on }: NonNullable<ErrandView["refusal"]>): string {
  return REFUSALS[reason](on === null ? "that day" : dayInWords(on))
}
