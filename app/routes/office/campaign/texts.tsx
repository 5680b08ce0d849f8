import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ColumnHeads } from "#app/components/column-heads.tsx"
import { DEMAND_STATUS_WORDS, TEXT_KINDS } from "#app/domain/campaign/text.ts"
import { campaignTexts } from "#app/domain/campaign/texts.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { listNewestVersions } from "#db/queries/desk/campaign/texts.ts"
import { listCampaignTexts } from "#db/queries/site/campaign-updates.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Words of the campaign – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const [written, newest] = await Promise.all([listCampaignTexts(), listNewestVersions()])
  const texts = campaignTexts(written).map(({ name, title, status }) => {
    return { name, title, status, newest: newest.find((version) => version.name === name) ?? null }
  })
  return { staff: shownStaff(staff), texts }
}

export default function Texts() {
  const { texts } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/campaign", name: "Campaign" }]} />
      <h1>Words of the campaign</h1>
      <p>
        What <a href="/campaign">the campaign’s page</a> says. Every version is kept, with who wrote it. A fact needs a
        link to where it can be read.
      </p>
      <table className="govuk-table">
        <caption className="govuk-visually-hidden">Texts, in the order of the page</caption>
        <ColumnHeads names={["Text", "What it is", "Stands at", "Last written"]} />
        <tbody>
          {texts.map(({ name, title, status, newest }) => (
            <tr key={name}>
              <th scope="row" className="govuk-table__header">
                <a href={`/office/campaign/texts/${name}`}>{title}</a>
              </th>
              <td className="govuk-table__cell">{TEXT_KINDS[name]}</td>
              <td className="govuk-table__cell">{status === null ? "–" : DEMAND_STATUS_WORDS[status]}</td>
              <td className="govuk-table__cell">
                {newest === null ? "As it came" : `${newest.writtenBy}, ${momentInWords(newest.writtenAt)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
