import { dayInWords } from "#app/domain/calendar.ts"
import type { Standard } from "#app/domain/standard/standard.ts"
import { ColumnHeads } from "../../column-heads.tsx"

/** What each number of a set means, in the order of a page. */
export const PART_WORDS = {
  fromYear: "First year",
  minimumHalfStars: "Fewest stars that are good enough",
  fewestToPublish: "Fewest ratings for stars",
  fewestForVerdict: "Fewest ratings for a verdict",
  complaintCap: "Most upheld complaints for an award, of every 1,000 starts",
  answerDays: "Working days to answer a complaint",
  fewestRatings: "Fewest ratings for an award",
  mostRatingsAsked: "Most ratings asked for an award",
  ratingsWhereStartsAreUnknown: "Ratings for an award where starts are unknown",
} as const

export const AWARD_WORDS = {
  mayLackSurvey: "An award can be made on ratings alone, labelled as not confirmed",
  untestableBars: "A rule that cannot be tested bars a provider",
} as const

/** The numbers of a set by name, as people read them. */
export function partsInWords(set: Omit<Standard, "version">): { name: string; value: string }[] {
  const { award, ...own } = set
  return [
    { name: PART_WORDS.fromYear, value: String(own.fromYear) },
    { name: PART_WORDS.minimumHalfStars, value: String(own.minimumHalfStars / 2) },
    { name: PART_WORDS.fewestToPublish, value: String(own.fewestToPublish) },
    { name: PART_WORDS.fewestForVerdict, value: String(own.fewestForVerdict) },
    { name: PART_WORDS.complaintCap, value: String(own.complaintCap) },
    { name: PART_WORDS.answerDays, value: String(own.answerDays) },
    { name: PART_WORDS.fewestRatings, value: String(award.fewestRatings) },
    { name: PART_WORDS.mostRatingsAsked, value: String(award.mostRatingsAsked) },
    { name: PART_WORDS.ratingsWhereStartsAreUnknown, value: String(award.ratingsWhereStartsAreUnknown) },
    { name: AWARD_WORDS.mayLackSurvey, value: award.mayLackSurvey ? "Yes" : "No" },
    { name: AWARD_WORDS.untestableBars, value: award.untestableBars ? "Yes" : "No" },
  ]
}

type Decided = Standard & Readonly<{ reason: string; decidedOn: string }>

/** Every set that was decided, the newest first. */
export function StandardTable({ sets }: { sets: readonly Decided[] }) {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">Every standard, the newest first</caption>
      <ColumnHeads names={["Standard", "Fewest stars", "For stars", "For a verdict", "Decided"]} />
      <tbody>
        {sets.map((set) => (
          <tr key={set.version}>
            <th className="govuk-table__header" scope="row">
              From {set.fromYear} on
              <span className="table-note">Number {set.version}</span>
            </th>
            <td className="govuk-table__cell" data-label="Fewest stars">
              {set.minimumHalfStars / 2}
            </td>
            <td className="govuk-table__cell" data-label="For stars">
              {set.fewestToPublish} ratings
            </td>
            <td className="govuk-table__cell" data-label="For a verdict">
              {set.fewestForVerdict} ratings
            </td>
            <td className="govuk-table__cell" data-label="Decided">
              <span className="as-typed">{set.reason}</span>
              <span className="table-note">{dayInWords(set.decidedOn)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
