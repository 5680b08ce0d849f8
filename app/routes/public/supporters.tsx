import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { GrowthChart } from "#app/components/campaign/growth-chart.tsx"
import { countInWords, PlaceBars, WhyNotShown } from "#app/components/campaign/place-tables.tsx"
import { inThousands } from "#app/components/campaign/thermometer.tsx"
import { ColumnHeads } from "#app/components/column-heads.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { SearchBox } from "#app/components/search-box.tsx"
import { readSupportersQuestion, supportersAddress } from "#app/forms/supporters-question.ts"
import {
  findCampaignTotals,
  listCampaignConstituencies,
  listCampaignGrowth,
  listCampaignPlaces,
} from "#db/queries/site/campaign.ts"

const CONSTITUENCIES_A_PAGE = 50

export const meta: MetaFunction = () => [{ title: "Who signs, and where – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = readSupportersQuestion(new URL(request.url))
  const [totals, steps, nations, regions, found] = await Promise.all([
    findCampaignTotals(),
    listCampaignGrowth(),
    listCampaignPlaces("nation"),
    listCampaignPlaces("region"),
    listCampaignConstituencies(asked.q),
  ])
  const pages = Math.max(1, Math.ceil(found.length / CONSTITUENCIES_A_PAGE))
  const page = Math.min(asked.page, pages)
  const shown = found.slice((page - 1) * CONSTITUENCIES_A_PAGE, page * CONSTITUENCIES_A_PAGE)
  const named = (rows: typeof nations) => rows.map(({ key, count }) => ({ key, name: key, count }))
  return {
    ...{ q: asked.q, page, pages, found: found.length, constituencies: shown, steps },
    ...{ online: totals?.online ?? 0, paper: totals?.paper ?? 0 },
    ...{ nations: named(nations), regions: named(regions) },
  }
}

export default function Supporters() {
  const { q, page, pages, found, constituencies, steps, online, paper, nations, regions } =
    useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/campaign", name: "Campaign" }]} />
      <h1>Who signs, and where</h1>
      <p className="lead">
        {inThousands(online)} have signed here and confirmed it by letter.
        {paper > 0 ? ` ${inThousands(paper)} more have signed on paper; we count them apart.` : ""}
      </p>
      <p>
        The number above is new every minute or so. Those by day and by place are new each night. We publish nobody’s
        name but beside a comment, and only of those who ticked that.
      </p>
      <p className="actions">
        <ButtonLink href="/campaign/sign?from=campaign">Sign</ButtonLink>
      </p>
      <h2 id="growth">How it grew</h2>
      <GrowthChart steps={steps} />
      <h2 id="places">Where they live</h2>
      <p>As far as they say.</p>
      {nations.length === 0 ? (
        <p>This is counted for the first time tonight.</p>
      ) : (
        <>
          <div className="side-by-side">
            <PlaceBars caption="Nations" rows={nations} />
            <PlaceBars caption="Regions" rows={regions} />
          </div>
          <WhyNotShown />
          <h2 id="constituencies">Constituencies</h2>
          <SearchBox
            label="Find a constituency"
            value={q}
            action="/campaign/supporters#constituencies"
            button="Find"
            look="quiet"
          />
          <p className="muted" role="status">
            {found === 0 ? `No constituency has “${q}” in its name.` : `${found} ${found === 1 ? "fits" : "fit"}.`}
          </p>
          {found === 0 ? null : (
            <table className="govuk-table">
              <caption className="govuk-visually-hidden">Signatures by constituency</caption>
              <ColumnHeads names={["Constituency", "Region", "Signatures"]} numeric={["Signatures"]} />
              <tbody>
                {constituencies.map(({ gssCode, name, region, count }) => (
                  <tr key={gssCode}>
                    <th scope="row" className="govuk-table__header">
                      {name}
                    </th>
                    <td className="govuk-table__cell">{region}</td>
                    <td className="govuk-table__cell govuk-table__cell--numeric">
                      {count === null ? "fewer than 5, or hidden" : countInWords(count)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Pagination page={page} pages={pages} href={(to) => supportersAddress({ q, page: to })} />
        </>
      )}
      <h2 id="download">All of this as a file</h2>
      <ul>
        <li>
          <a href="/api/v1/campaign/supporters.csv">By place, for spreadsheets (CSV)</a>
        </li>
        <li>
          <a href="/api/v1/campaign/supporters.json">Everything, for programs (JSON)</a>
        </li>
      </ul>
    </div>
  )
}
