type Props = Readonly<{
  names: readonly string[]
  /** Those of the names whose column holds numbers, and so is set to the right. */
  numeric?: readonly string[]
}>

/** The headings of a table's columns, in order. */
export function ColumnHeads({ names, numeric = [] }: Props) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th
            key={name}
            className={`govuk-table__header${numeric.includes(name) ? " govuk-table__header--numeric" : ""}`}
            scope="col"
          >
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
