import type { ReactNode } from "react"

type SectionProps = {
  heading: string
  /** In place of the rows, where there are none. */
  none: string
  add: string
  addWords: string
  count: number
  children: ReactNode
}

/** One part of a provider, with the way to add to it. */
export function Section({ heading, none, add, addWords, count, children }: SectionProps) {
  return (
    <section>
      <h2>{heading}</h2>
      {count === 0 ? <p className="muted">{none}</p> : children}
      <p>
        <a href={add}>{addWords}</a>
      </p>
    </section>
  )
}

/** Rows that a phone can read. */
export function Table({ headings, children }: { headings: readonly string[]; children: ReactNode }) {
  return (
    <table className="govuk-table rows">
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" className="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** A cell that says its heading on a phone. */
export function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td className="govuk-table__cell" data-label={label}>
      {children}
    </td>
  )
}
