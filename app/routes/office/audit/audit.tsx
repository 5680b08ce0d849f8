import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { ChainVerdict, DeedFilters, DeedTable } from "#app/components/office/deeds.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { env } from "#app/env.server.ts"
import { deedQuestion } from "#app/forms/office/deed-question.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { verifyDeeds } from "#app/tasks/verify-deeds.server.ts"
import { countDeeds, listDeedKinds, listDeeds } from "#db/queries/desk/audit-log.ts"
import { listStaffNames } from "#db/queries/desk/staff.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Record of deeds – Threestar office" }]

const ON_A_PAGE = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "audit", new Date())
  const { page, ...question } = deedQuestion(new URL(request.url).searchParams)
  const [found, kinds, names] = await Promise.all([countDeeds(question), listDeedKinds(), listStaffNames()])
  const pages = Math.max(1, Math.ceil(found / ON_A_PAGE))
  const shown = Math.min(page, pages)
  const deeds = await listDeeds(question, { limit: ON_A_PAGE, offset: (shown - 1) * ON_A_PAGE })
  return {
    staff: shownStaff(staff),
    question,
    found,
    pages,
    page: shown,
    kinds,
    people: [...names].map(([id, name]) => ({ id, name })),
    deeds: deeds.map((deed) => ({
      ...deed,
      who: deed.staff === null ? null : (names.get(deed.staff) ?? "?"),
      person: names.get(deed.subject) ?? null,
    })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  await requireStaff(request, "audit", new Date())
  return data(await verifyDeeds(env().SECRETS_DIR))
}

export default function Audit() {
  const { deeds, question, found, page, pages, kinds, people } = useLoaderData<typeof loader>()
  const verified = useActionData<typeof action>()
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ who: question.staff, deed: question.deed, q: question.text })) {
    if (value !== null) search.set(name, value)
  }
  return (
    <div className="wrap">
      <h1>Record of deeds</h1>
      <p>
        What people changed on the office’s pages, and who was invited or taken out at the terminal. Nobody can change
        it, not even here. What other commands of the terminal do is not in it yet.
      </p>
      {verified ? <ChainVerdict {...verified} /> : null}
      <div className="office-actions">
        <form method="post">
          <Button look="quiet">Check that nothing is missing</Button>
        </form>
        <a className="govuk-button govuk-button--secondary" href={`/office/audit/log.csv?${search}`}>
          Download what you see as CSV
        </a>
      </div>
      <DeedFilters question={question} kinds={kinds} people={people} />
      <p role="status">
        {found === 0 ? "Nothing fits." : found === 1 ? "One deed" : `${found.toLocaleString("en-GB")} deeds`}
      </p>
      <DeedTable deeds={deeds} />
      <Pagination
        page={page}
        pages={pages}
        href={(number) => `/office/audit?${new URLSearchParams([...search, ["page", String(number)]])}`}
      />
    </div>
  )
}
