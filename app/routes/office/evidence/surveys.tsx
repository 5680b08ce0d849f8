import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ColumnHeads } from "#app/components/column-heads.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { READ_FIRST_WORDS } from "#app/domain/portal/read-first.ts"
import { pageNumber } from "#app/forms/page-number.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { countSurveys, listDeskSurveys } from "#db/queries/desk/portal/surveys/list.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Providers’ own surveys – Threestar office" }]

const ON_A_PAGE = 30

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "pledges", new Date())
  const pages = Math.max(1, Math.ceil((await countSurveys()) / ON_A_PAGE))
  const page = Math.min(pageNumber(new URL(request.url).searchParams), pages)
  const found = await listDeskSurveys({ page, size: ON_A_PAGE })
  const rows = found.map(({ id, title, providerName, state }) => ({ id, title, providerName, state }))
  return { staff: shownStaff(staff), page, pages, rows }
}

export default function OfficeSurveys() {
  const { page, pages, rows } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Providers’ own surveys</h1>
      <p>
        We do not check the figures, and every page says so. Look whether the method, the sample and the response are
        told honestly, and whether the report says the same.
      </p>
      {rows.length === 0 ? (
        <p>No provider has sent a survey.</p>
      ) : (
        <table className="govuk-table rows">
          <caption className="govuk-visually-hidden">Surveys, those to be read first</caption>
          <ColumnHeads names={["Survey", "Provider", "Stands"]} />
          <tbody>
            {rows.map(({ id, title, providerName, state }) => (
              <tr key={id}>
                <th className="govuk-table__header" scope="row">
                  <a href={`/office/evidence/${id}`} dir="auto">
                    {title}
                  </a>
                </th>
                <td className="govuk-table__cell" data-label="Provider">
                  {providerName}
                </td>
                <td className="govuk-table__cell" data-label="Stands">
                  {state === "waiting" ? "To be read" : READ_FIRST_WORDS[state]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pagination {...{ page, pages }} href={(number) => `/office/evidence?page=${number}`} />
    </div>
  )
}
