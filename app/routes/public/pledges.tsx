import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { PledgeFilters, PledgeTable } from "#app/components/pledges/pledge-table.tsx"
import { pledgeDemands } from "#app/domain/pledges/demands.ts"
import { DEMAND_IN_SHORT } from "#app/domain/pledges/pledge.ts"
import { pledgeTable } from "#app/domain/pledges/table.ts"
import { pledgesAddress, readPledgeQuestion } from "#app/forms/pledge-question.ts"
import { listAllPledges, listPledgeProviders } from "#db/queries/site/by-providers/pledges.ts"
import { listCampaignTexts } from "#db/queries/site/campaign-updates.ts"

const ON_A_PAGE = 40

export const meta: MetaFunction = () => [
  { title: "What providers pledge – Threestar" },
  {
    name: "description",
    content: "Which provider pledges which of the campaign’s demands, and what our office finds of it.",
  },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { page: askedPage, ...asked } = readPledgeQuestion(new URL(request.url).searchParams)
  const [providers, pledges, written] = await Promise.all([
    listPledgeProviders(),
    listAllPledges(),
    listCampaignTexts(),
  ])
  const rows = pledgeTable(providers, pledges, asked)
  const pages = Math.max(1, Math.ceil(rows.length / ON_A_PAGE))
  const page = Math.min(askedPage, pages)
  return {
    ...{ asked, page, pages, found: rows.length, isAny: pledges.length > 0 },
    // The words stand on each provider’s page; here only how it stands.
    rows: rows
      .slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
      .map(({ cells, ...row }) => ({ ...row, cells: cells.map((cell) => ({ ...cell, pledge: null })) })),
    demands: pledgeDemands(written),
  }
}

export default function Pledges() {
  const { asked, page, pages, found, isAny, rows, demands } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/campaign", name: "Campaign" }]} />
      <h1>What providers pledge</h1>
      <p className="lead">
        The campaign asks four things of every provider. A provider can pledge each of them, with a day from which it
        holds. Our office looks at what came of it, and says why.
      </p>
      <ul>
        {demands.map(({ name, title }) => (
          <li key={name}>
            <b>{DEMAND_IN_SHORT[name]}:</b> <a href={`/campaign#${name}`}>{title}</a>
          </li>
        ))}
      </ul>
      {isAny ? null : <p className="notice">No provider has pledged anything yet.</p>}
      <PledgeFilters asked={asked} titles={DEMAND_IN_SHORT} />
      <p role="status">{found === 0 ? "Nothing fits." : found === 1 ? "One provider" : `${found} providers`}</p>
      {rows.length === 0 ? null : <PledgeTable rows={rows} titles={DEMAND_IN_SHORT} />}
      <Pagination {...{ page, pages }} href={(number) => pledgesAddress(asked, number)} />
      <p>
        <a href="/api/v1/campaign/pledges.csv">The whole table with the words, for spreadsheets (CSV)</a>
      </p>
      <p className="muted">
        “Pledged, not checked yet” is a provider’s promise and nothing more. “No pledge” says nothing of how good a
        provider is. Pledges and stars never change each other. Do you work for a provider?{" "}
        <a href="/portal/claim">Pledge something</a>.
      </p>
    </div>
  )
}
