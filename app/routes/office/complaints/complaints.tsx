import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { DeskFilters } from "#app/components/office/complaints/desk-filters.tsx"
import { DeskTable } from "#app/components/office/complaints/desk-table.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { caseQuestion } from "#app/forms/office/case-question.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listCaseworkers } from "#db/queries/desk/complaints/caseworkers.ts"
import { countCases, listCasePlaces, listCases } from "#db/queries/desk/complaints/list.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Complaints – Threestar office" }]

const ON_A_PAGE = 30

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "complaints", new Date())
  const { page, ...question } = caseQuestion(new URL(request.url).searchParams)
  const day = today()
  const [found, late, unread, places, people] = await Promise.all([
    countCases(question, day),
    countCases({ ...NOTHING, overdue: true }, day),
    countCases({ ...NOTHING, state: "received" }, day),
    listCasePlaces(),
    listCaseworkers(),
  ])
  const pages = Math.max(1, Math.ceil(found / ON_A_PAGE))
  const shown = Math.min(page, pages)
  const cases = await listCases(question, { today: day, limit: ON_A_PAGE, offset: (shown - 1) * ON_A_PAGE })
  return {
    staff: shownStaff(staff),
    own: staff.id,
    question,
    found,
    late,
    unread,
    pages,
    page: shown,
    cases,
    places,
    people,
    day,
  }
}

const NOTHING = {
  state: null,
  kind: null,
  provider: null,
  area: null,
  assigned: null,
  severity: null,
  overdue: false,
  reference: null,
} as const

export default function Complaints() {
  const { question, found, late, unread, own, page, pages, cases, places, people, day } = useLoaderData<typeof loader>()
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({
    ...question,
    state: question.state ?? "any",
    overdue: question.overdue ? "yes" : null,
  })) {
    if (value !== null) search.set(name, value)
  }
  return (
    <div className="wrap">
      <h1>Complaints</h1>
      <ul className="desk-counts">
        <Count href="/office/complaints?state=received" count={unread} words="not read yet" />
        <Count href="/office/complaints?state=any&overdue=yes" count={late} words="late" />
        <li>
          <a href={`/office/complaints?assigned=${own}`}>Mine</a>
        </li>
        <li>
          <a href="/office/complaints/hand-over">Send to a provider</a>
        </li>
      </ul>
      <DeskFilters question={question} providers={places.providers} areas={places.areas} people={people} />
      <p role="status">
        {found === 0 ? "Nothing fits." : found === 1 ? "One complaint" : `${found.toLocaleString("en-GB")} complaints`}
      </p>
      <DeskTable cases={cases} today={day} />
      <Pagination
        page={page}
        pages={pages}
        href={(number) => `/office/complaints?${new URLSearchParams([...search, ["page", String(number)]])}`}
      />
    </div>
  )
}

function Count({ href, count, words }: { href: string; count: number; words: string }) {
  return (
    <li>
      <a href={href}>
        <b>{count.toLocaleString("en-GB")}</b> {words}
      </a>
    </li>
  )
}
