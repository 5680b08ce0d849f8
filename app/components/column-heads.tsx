/** The headings of a table's columns, in order. */
export function ColumnHeads({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} className="govuk-table__header" scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
