import { KIND_WORDS } from "#app/domain/complaints/kind.ts"
import type { YearOfComplaints } from "#app/domain/complaints/public/figure-sets.ts"
import { KindBars } from "./kind-bars.tsx"

type Set = YearOfComplaints["sets"][number]

/** What is published of complaints about somebody, year by year; a sentence, a drawing, and the same as a table. */
export function ComplaintFigures({ name, years }: { name: string; years: readonly YearOfComplaints[] }) {
  const shown = years.filter(({ sets }) => sets.length > 0)
  return (
    <>
      {shown.length === 0 ? <p>Fewer than ten complaints have been counted, so no number is shown.</p> : null}
      {shown.map(({ year, sets }) => (
        <div key={year}>
          {sets.map((set) => (
            <FigureCard key={set.backing} name={name} year={year} set={set} />
          ))}
        </div>
      ))}
      <p className="muted small">
        Counted once a month, in whole tens, and never with a word of what was said.{" "}
        <a href="/how-stars-work#complaints">How complaints are counted</a>
      </p>
    </>
  )
}

function FigureCard({ name, year, set }: { name: string; year: number; set: Set }) {
  const { backing, all, kinds } = set
  return (
    <figure className="trend card complaint-figures">
      <figcaption>
        <h3>
          {year}, {backing === "with-pass" ? "with a rating pass behind each" : "without a pass"}
        </h3>
        <p>{inASentence(name, set)}</p>
      </figcaption>
      {kinds.length === 0 ? null : <KindBars kinds={kinds} all={all} />}
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">The same as a table</span>
        </summary>
        <div className="govuk-details__text">
          <table className="govuk-table">
            <thead>
              <tr>
                <th scope="col" className="govuk-table__header">
                  What was counted
                </th>
                <th scope="col" className="govuk-table__header">
                  Complaints
                </th>
              </tr>
            </thead>
            <tbody>
              {rowsOf(set).map(([what, count]) => (
                <tr key={what}>
                  <th scope="row" className="govuk-table__header">
                    {what}
                  </th>
                  <td className="govuk-table__cell">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="muted small">A line that is missing would give away fewer than ten people.</p>
        </div>
      </details>
    </figure>
  )
}

function inASentence(name: string, { all, perThousand, due, inTime, judged, resolved }: Set): string {
  const counted = `${many(all)} about ${name}.`
  const rate = perThousand === null ? "" : ` That is at least ${perThousand} for every 1,000 people who started.`
  const timely =
    due === null || inTime === null ? "" : ` Of ${due}+ whose time is over, ${some(inTime)} got an answer in time.`
  const held =
    judged === null || resolved === null
      ? ""
      : ` Of ${judged}+ people who said what came of it, ${some(resolved)} said “resolved”.`
  return counted + rate + timely + held
}

function rowsOf({ all, perThousand, kinds, due, inTime, judged, resolved, upheld, campaign }: Set): [string, string][] {
  const row = (what: string, tens: number | null): [string, string][] => (tens === null ? [] : [[what, plus(tens)]])
  return [
    ...row("All", all),
    ...(perThousand === null
      ? []
      : [["For every 1,000 people who started", `${perThousand} or more`] satisfies [string, string]]),
    ...kinds.flatMap(({ kind, tens }) => row(KIND_WORDS[kind].name, tens)),
    ...row("The time for an answer is over", due),
    ...row("Answered in time", inTime),
    ...row("The person said what came of it", judged),
    ...row("“Resolved”, says the person", resolved),
    ...row("Upheld by our published criteria", upheld),
    ...row("Did not act on the campaign (counted apart)", campaign),
  ]
}

function many(tens: number): string {
  return tens === 0 ? "Fewer than ten complaints" : `${tens.toLocaleString("en-GB")} or more complaints`
}

function some(tens: number): string {
  return tens === 0 ? "none" : `${tens}+`
}

function plus(tens: number): string {
  return tens === 0 ? "none" : `${tens.toLocaleString("en-GB")}+`
}
