import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ColumnHeads } from "#app/components/column-heads.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { pageNumber } from "#app/forms/page-number.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { countPledgingProviders, listPledgingProviders } from "#db/queries/desk/portal/pledges/list.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Pledges – Threestar office" }]

const ON_A_PAGE = 30

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "pledges", new Date())
  const pages = Math.max(1, Math.ceil((await countPledgingProviders()) / ON_A_PAGE))
  const page = Math.min(pageNumber(new URL(request.url).searchParams), pages)
  return { staff: shownStaff(staff), page, pages, rows: await listPledgingProviders({ page, size: ON_A_PAGE }) }
}

export default function OfficePledges() {
  const { page, pages, rows } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Pledges</h1>
      <p>
        What providers pledge of the campaign’s demands. Nobody else reads it before you have let it through. Mark what
        came of it, with reasons: <a href="/campaign/pledges">everybody sees the table</a>.
      </p>
      <p>
        <a href="/office/evidence">Providers’ own surveys</a>
      </p>
      {rows.length === 0 ? (
        <p>No provider has pledged anything yet.</p>
      ) : (
        <table className="govuk-table rows">
          <caption className="govuk-visually-hidden">Providers with pledges</caption>
          <ColumnHeads names={["Provider", "To read", "Public", "Marked"]} />
          <tbody>
            {rows.map(({ slug, name, waiting, letThrough, marked }) => (
              <tr key={slug}>
                <th className="govuk-table__header" scope="row">
                  <a href={`/office/pledges/${slug}`}>{name}</a>
                </th>
                <td className="govuk-table__cell" data-label="To read">
                  {waiting}
                </td>
                <td className="govuk-table__cell" data-label="Public">
                  {letThrough}
                </td>
                <td className="govuk-table__cell" data-label="Marked">
                  {marked}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pagination {...{ page, pages }} href={(number) => `/office/pledges?page=${number}`} />
    </div>
  )
}
