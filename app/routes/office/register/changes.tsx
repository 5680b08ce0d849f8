import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { DeedList } from "#app/components/office/register/deed-list.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { readRegisterQuestion } from "#app/forms/register/register-question.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { countDeeds, listDeeds } from "#db/queries/desk/register/deeds.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Changes of the register – Threestar office" }]

const DEEDS_A_PAGE = 30

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const { page } = readRegisterQuestion(new URL(request.url))
  const total = await countDeeds()
  const deeds = await listDeeds({ limit: DEEDS_A_PAGE, offset: (page - 1) * DEEDS_A_PAGE })
  return { staff: shownStaff(staff), deeds, total, page, pages: Math.max(1, Math.ceil(total / DEEDS_A_PAGE)) }
}

export default function Changes() {
  const { deeds, total, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/register", name: "Register" }]} />
      <h1>What the office changed</h1>
      <p>Each can be taken back, the newest of a row first. What the files bring by themselves is not listed here.</p>
      {total === 0 ? (
        <p className="muted">Nothing yet.</p>
      ) : (
        <DeedList
          deeds={deeds}
          caption={`${total === 1 ? "1 change" : `${total} changes`}, by the clock of Greenwich`}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => `/office/register/changes?page=${number}`} />
    </div>
  )
}
