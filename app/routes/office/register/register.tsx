import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ButtonLink } from "#app/components/button.tsx"
import { DeedList } from "#app/components/office/register/deed-list.tsx"
import { RegisterFilters } from "#app/components/office/register/register-filters.tsx"
import { RegisterTable } from "#app/components/office/register/register-table.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { readRegisterQuestion, registerAddress } from "#app/forms/register/register-question.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { listAreaChoices } from "#db/queries/desk/register/choices.ts"
import { listDeeds } from "#db/queries/desk/register/deeds.ts"
import { countMissing } from "#db/queries/desk/register/missing.ts"
import { listOfficeProviders } from "#db/queries/desk/register/providers.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Register – Threestar office" }]

const PROVIDERS_A_PAGE = 25
const DEEDS_SHOWN = 5

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const asked = readRegisterQuestion(new URL(request.url))
  const offset = (asked.page - 1) * PROVIDERS_A_PAGE
  const [{ rows, total }, areas, deeds, missing] = await Promise.all([
    listOfficeProviders(asked, { limit: PROVIDERS_A_PAGE, offset }),
    listAreaChoices(),
    listDeeds({ limit: DEEDS_SHOWN }),
    countMissing(),
  ])
  const pages = Math.max(1, Math.ceil(total / PROVIDERS_A_PAGE))
  return { staff: shownStaff(staff), asked, rows, total, pages, areas, deeds, missing }
}

export default function Register() {
  const { asked, rows, total, pages, areas, deeds, missing } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Register</h1>
      <p className="lead">Who runs which programme where. What you change here, everybody sees within a second.</p>
      <div className="govuk-button-group">
        <ButtonLink href="/office/register/add/provider">Add a provider</ButtonLink>
        <ButtonLink href="/office/register/missing" look="quiet">
          {missing === 0 ? "Not on the list" : `Not on the list (${missing})`}
        </ButtonLink>
        <ButtonLink href="/office/register/import" look="quiet">
          Bring in a file
        </ButtonLink>
      </div>
      <RegisterFilters asked={asked} areas={areas} />
      {total === 0 ? (
        <div className="notice">
          <h2>Nobody fits all of that</h2>
          <p>
            Try fewer words or another spelling, or <a href="/office/register">show all providers</a>.
          </p>
        </div>
      ) : (
        <RegisterTable rows={rows} total={total} />
      )}
      <Pagination page={asked.page} pages={pages} href={(page) => registerAddress({ ...asked, page })} />
      <h2>Changed last</h2>
      {deeds.length === 0 ? (
        <p className="muted">The office has changed nothing yet. The register is as its files have it.</p>
      ) : (
        <>
          <DeedList deeds={deeds} caption="The newest first, by the clock of Greenwich" />
          <p>
            <a href="/office/register/changes">Every change of the office</a>
          </p>
        </>
      )}
    </div>
  )
}
