import { PRESSURE_KINDS } from "#app/domain/pressure.ts"
import { PRESSURE_KIND_WORDS } from "../pressure-words.ts"

/** A report as the office reads it. */
export type ShownReport = Readonly<{
  id: string
  kinds: readonly string[]
  area: string | null
  provider: string | null
  words: string | null
  done: boolean
}>

/** What was told, one card each. What is done can be turned round until the night. */
export function PressureList({ reports }: { reports: readonly ShownReport[] }) {
  return (
    <ul className="pressure" aria-label="Reports">
      {reports.map((report) => (
        <li key={report.id} className={`card pressure__report${report.done ? " pressure__report--done" : ""}`}>
          <ul className="pressure__kinds" aria-label="What happened">
            {PRESSURE_KINDS.filter((kind) => report.kinds.includes(kind)).map((kind) => (
              <li key={kind}>{PRESSURE_KIND_WORDS[kind]}</li>
            ))}
          </ul>
          <p className="muted">
            {report.provider ?? "No provider named"} · {report.area ?? "no area given"}
          </p>
          {report.words === null ? null : <blockquote className="quote">{report.words}</blockquote>}
          <form method="post" className="pressure__act">
            <input type="hidden" name="id" value={report.id} />
            {report.done ? <span className="muted">Done. Erased this night.</span> : null}
            <button
              type="submit"
              name="done"
              value={report.done ? "no" : "yes"}
              className="govuk-button govuk-button--secondary"
            >
              {report.done ? "Undo" : "Done"}
              <span className="govuk-visually-hidden"> with this report</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}

type Count = Readonly<{ name: string; count: number }>

/** How often, by what happened or by whom. */
export function PressureCounts({ heading, counts }: { heading: string; counts: readonly Count[] }) {
  if (counts.length === 0) return null
  return (
    <table className="govuk-table">
      <caption className="govuk-table__caption">{heading}</caption>
      <tbody>
        {counts.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row" className="govuk-table__header">
              {name}
            </th>
            <td className="govuk-table__cell govuk-table__cell--numeric">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
