import type { CampaignTextName } from "#app/domain/campaign/text.ts"
import { PLEDGE_DEMANDS, PLEDGE_STATE_WORDS, PLEDGE_STATES } from "#app/domain/pledges/pledge.ts"
import type { PledgeQuestion, PledgeRow } from "#app/domain/pledges/table.ts"
import { Button } from "../button.tsx"
import { ColumnHeads } from "../column-heads.tsx"
import { SelectField } from "../select-field.tsx"
import { PledgeTag } from "./pledge-words.tsx"

type Titles = Readonly<Partial<Record<CampaignTextName, string>>>

/** Providers by demand; each cell says how it stands, and leads to the words on the provider's page. */
export function PledgeTable({ rows, titles }: { rows: readonly PledgeRow<unknown>[]; titles: Titles }) {
  const demands = rows[0]?.cells.map(({ demand }) => demand) ?? []
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">Providers, and how each demand stands with them</caption>
      <ColumnHeads names={["Provider", ...demands.map((demand) => titles[demand] ?? demand)]} />
      <tbody>
        {rows.map(({ slug, name, cells }) => (
          <tr key={slug}>
            <th className="govuk-table__header" scope="row">
              <a href={`/providers/${slug}#pledges`}>{name}</a>
            </th>
            {cells.map(({ demand, state }) => (
              <td key={demand} className="govuk-table__cell" data-label={titles[demand] ?? demand}>
                {state === "none" ? PLEDGE_STATE_WORDS.none : <PledgeTag state={state} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Which demand, and how it stands: a plain form that asks by its address. */
export function PledgeFilters({ asked, titles }: { asked: PledgeQuestion; titles: Titles }) {
  return (
    <search>
      <form className="filter-form" action="/campaign/pledges" method="get">
        <div className="filters">
          <SelectField
            name="demand"
            label="Demand"
            value={asked.demand ?? ""}
            choices={[
              { value: "", label: "All four" },
              ...PLEDGE_DEMANDS.map((demand) => ({ value: demand, label: titles[demand] ?? demand })),
            ]}
          />
          <SelectField
            name="state"
            label="How it stands"
            value={asked.state ?? ""}
            choices={[
              { value: "", label: "Anyhow" },
              ...PLEDGE_STATES.map((state) => ({ value: state, label: PLEDGE_STATE_WORDS[state] })),
            ]}
          />
          <Button>Show</Button>
        </div>
      </form>
    </search>
  )
}
