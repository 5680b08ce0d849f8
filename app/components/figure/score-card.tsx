import type { ReactNode } from "react"
import type { Verdict } from "#app/domain/verdict.ts"
import { ratingsInTens } from "./ratings-in-tens.ts"
import { StarScale } from "./star-bar.tsx"
import { Stars, starNumber } from "./stars.tsx"
import { VerdictChip } from "./verdict-chip.tsx"

/** What a monthly update says of one unit or total; nothing finer than half stars and tens. */
export type Figure = Readonly<{
  state: "shown" | "too-few" | "protected"
  halfStars: number | null
  tens: number | null
  verdict: Verdict | null
  verdictYear: number | null
  overTwoYears: boolean
  capped: boolean
}>

type Props = {
  name: string
  /** Null where no monthly update has named it yet: shown just as too few, so that none and nine look alike. */
  figure: Figure | null
  /** The rating year of the newest monthly update; null before the first. */
  year: number | null
  /** The figure that stands here while this one may not be shown, with whose it is. */
  standIn?: { name: string; figure: Figure } | null | undefined
  /** True where nothing of it can be rated any more. */
  ended?: boolean
  /** What stands below the score: one strong action. */
  children?: ReactNode
}

/** The score that leads a page, in every honest state. */
export function ScoreCard({ name, figure, year, standIn, ended = false, children }: Props) {
  return (
    <section className="card" aria-labelledby="score-heading">
      <h2 id="score-heading" className="govuk-visually-hidden">
        Stars for {name}
      </h2>
      {figure?.state === "shown" && figure.halfStars !== null ? (
        <Shown figure={figure} halfStars={figure.halfStars} year={year} ended={ended} />
      ) : (
        <NotShown name={name} hidden={figure?.state === "protected"} standIn={standIn} ended={ended} />
      )}
      {children}
    </section>
  )
}

function Shown(props: { figure: Figure; halfStars: number; year: number | null; ended: boolean }) {
  const { figure, halfStars, year, ended } = props
  const verdict = figure.verdict ?? "too-few"
  const older = figure.verdictYear !== null && figure.verdictYear !== year ? figure.verdictYear : undefined
  return (
    <>
      <div className="score">
        <b aria-hidden="true">{starNumber(halfStars)}</b>
        <div>
          <Stars halfStars={halfStars} numbered={false} />
          <p className="muted">{ratedBy(figure, ended)}</p>
        </div>
      </div>
      <StarScale halfStars={halfStars} />
      {figure.verdict === null ? null : (
        <p>
          <VerdictChip verdict={verdict} year={older} />
        </p>
      )}
      {figure.overTwoYears ? <p>{OVER_TWO_YEARS}</p> : null}
      <p>{figure.verdict === null ? NO_VERDICT : VERDICT_MEANS[verdict]}</p>
      {older === undefined || ended ? null : (
        <p>The verdict is from {older}. This year’s comes once 30 people have rated.</p>
      )}
      {figure.capped ? (
        <p>
          Rounding alone would give 3 stars. A provider that is clearly below the standard never shows more than 2.5, so
          that the stars and the verdict say the same.
        </p>
      ) : null}
      <p className="small">
        <a href="/how-stars-work">How stars work</a>
      </p>
    </>
  )
}

function NotShown(props: { name: string; hidden: boolean; standIn: Props["standIn"]; ended: boolean }) {
  const { name, hidden, standIn, ended } = props
  return (
    <>
      {hidden ? (
        <>
          <p>
            <b>Hidden to protect people elsewhere.</b>
          </p>
          <p>
            If we showed this figure, someone could work out another one that has too few ratings to show. This says
            nothing about {name}.
          </p>
        </>
      ) : (
        <>
          <p>{ended ? <b>History: no stars</b> : <VerdictChip verdict="not-published" />}</p>
          <p>{ended ? ENDED_WITHOUT_STARS : STARS_APPEAR}</p>
          {ended ? null : <p>You can help: rate, and tell others you meet there that they can rate too.</p>}
        </>
      )}
      {standIn?.figure.halfStars ? (
        <div className="notice">
          <p>
            In its place, the figure for <b>{standIn.name}</b>:
          </p>
          <p>
            <Stars halfStars={standIn.figure.halfStars} />{" "}
            {standIn.figure.tens ? `from ${ratingsInTens(standIn.figure.tens)}` : ""}
          </p>
        </div>
      ) : null}
    </>
  )
}

const VERDICT_MEANS = {
  meets: "People put it clearly above the three-star line. That would hold even if one rating in twenty were false.",
  below: "People put it clearly below the three-star line. That would hold even if one rating in twenty were false.",
  "near-the-line": "We cannot yet tell if it is just above or just below 3 stars. This is neither a pass nor a fail.",
  "too-few": "These stars can still move a lot. A verdict needs 30 ratings in a year.",
  "not-published": "Stars appear after 10 ratings.",
} as const satisfies Record<Verdict, string>

const STARS_APPEAR =
  "Stars appear after 10 ratings. Until then we show nothing, so that nobody can work out who said what."
const ENDED_WITHOUT_STARS = "There were fewer than 10 ratings while it could be rated, so there are no stars to show."
const OVER_TWO_YEARS = "These stars are over two years, because there are fewer than 10 ratings this year so far."
const NO_VERDICT = "There is no verdict from so few."

function ratedBy(figure: Figure, ended: boolean): string {
  const people = figure.tens ? ` from ${ratingsInTens(figure.tens)}` : ""
  return `out of 5,${people}${ended ? ", until it ended" : figure.overTwoYears ? " over two years" : ""}`
}
