import type { Certainty } from "#app/domain/certainty.ts"
import { partialDateInWords } from "#app/domain/partial-date.ts"
import { CertaintyMark } from "../../register/certainty.tsx"
import { Cell, Section, Table } from "./provider-section.tsx"

type Contract = Readonly<{
  id: string
  programmeName: string
  areaName: string
  role: string
  startsIn: string | null
  endsIn: string | null
  certainty: Certainty
}>

/** A provider's contracts, each with the way to change it. */
export function OfficeContracts({ rows, add }: { rows: readonly Contract[]; add: string }) {
  return (
    <Section heading="Contracts" none="It holds none." add={add} addWords="Add a contract" count={rows.length}>
      <Table headings={["Area", "Programme", "From", "To", "Part"]}>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="govuk-table__header">
              <a href={rowAddress("contract", row.id)}>{row.areaName}</a>
            </th>
            <Cell label="Programme">{row.programmeName}</Cell>
            <Cell label="From">{dateInWords(row.startsIn)}</Cell>
            <Cell label="To">{dateInWords(row.endsIn)}</Cell>
            <Cell label="Part">
              {row.role} <CertaintyMark certainty={row.certainty} />
            </Cell>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

type Link = Readonly<{
  id: string
  otherName: string | null
  programmeName: string
  areaName: string | null
  kind: string
  status: string | null
  certainty: Certainty
}>

/** Supply links on one side of a provider, each with the way to change it. */
export function OfficeLinks({ heading, rows, add }: { heading: string; rows: readonly Link[]; add: string }) {
  return (
    <Section
      heading={heading}
      none="Nobody that we know of."
      add={add}
      addWords="Add a supply link"
      count={rows.length}
    >
      <Table headings={["With whom", "Area", "Programme", "Kind"]}>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="govuk-table__header">
              <a href={rowAddress("link", row.id)}>{row.otherName ?? "a company our source does not name"}</a>
              {row.status === null ? null : <span className="table-note">{row.status}</span>}
            </th>
            <Cell label="Area">{row.areaName ?? "not known"}</Cell>
            <Cell label="Programme">{row.programmeName}</Cell>
            <Cell label="Kind">
              {row.kind} <CertaintyMark certainty={row.certainty} />
            </Cell>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

type Domain = Readonly<{ domain: string; certainty: Certainty }>

/** By which web domains people of a provider can show for whom they work. */
export function OfficeDomains(props: { provider: string; rows: readonly Domain[]; add: string }) {
  return (
    <Section
      heading="Web domains"
      none="None is known."
      add={props.add}
      addWords="Add a web domain"
      count={props.rows.length}
    >
      <ul>
        {props.rows.map(({ domain, certainty }) => (
          <li key={domain}>
            <a href={rowAddress("domain", `${props.provider}|${domain}`)}>{domain}</a>{" "}
            <CertaintyMark certainty={certainty} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function rowAddress(kind: string, key: string): string {
  return `/office/register/row/${kind}/${encodeURIComponent(key)}`
}

function dateInWords(date: string | null): string {
  return date === null ? "not recorded" : partialDateInWords(date)
}
