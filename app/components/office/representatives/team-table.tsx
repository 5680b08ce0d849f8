import { ColumnHeads } from "../../column-heads.tsx"

/** Providers that somebody speaks for. */
export function TeamTable({ teams }: { teams: readonly { slug: string; name: string; people: number }[] }) {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">Teams</caption>
      <ColumnHeads names={["Provider", "People"]} />
      <tbody>
        {teams.map(({ slug, name, people }) => (
          <tr key={slug}>
            <th className="govuk-table__header" scope="row">
              <a href={`/office/representatives/${slug}`}>{name}</a>
            </th>
            <td className="govuk-table__cell" data-label="People">
              {people}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
