import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { IdeaTable } from "#app/components/office/ideas/idea-table.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { SelectField } from "#app/components/select-field.tsx"
import { IDEA_STATE_WORDS, IDEA_STATES } from "#app/domain/ideas/state.ts"
import { mayDo } from "#app/domain/office/role.ts"
import { deskIdeaQuestion } from "#app/forms/office/idea.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { countDeskIdeas, listDeskIdeas } from "#db/queries/desk/ideas/list.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Ideas – Threestar office" }]

const ON_A_PAGE = 30

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const { state, page: asked } = deskIdeaQuestion(new URL(request.url).searchParams)
  const counts = await countDeskIdeas()
  const all = [...counts].reduce((sum, [one, found]) => (one === "erased" ? sum : sum + found), 0)
  const found = state === null ? all : (counts.get(state) ?? 0)
  const pages = Math.max(1, Math.ceil(found / ON_A_PAGE))
  const page = Math.min(asked, pages)
  return {
    ...{ staff: shownStaff(staff), mayModerate: mayDo(staff.roles, "moderation") },
    ...{ state, found, page, pages, open: counts.get("open") ?? 0, waiting: counts.get("waiting") ?? 0 },
    rows: await listDeskIdeas(state, page, ON_A_PAGE),
  }
}

export default function OfficeIdeas() {
  const { mayModerate, state, found, page, pages, open, waiting, rows } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/campaign", name: "Campaign" }]} />
      <h1>Ideas</h1>
      <ul className="desk-counts">
        <li>
          <a href="/office/campaign/ideas?state=open">
            <b>{open}</b> open
          </a>
        </li>
        <li>
          {mayModerate ? (
            <a href="/office/moderation?kind=idea">
              <b>{waiting}</b> to be read first
            </a>
          ) : (
            <>
              <b>{waiting}</b> to be read first by a moderator
            </>
          )}
        </li>
      </ul>
      <search>
        <form method="get" className="office-filters">
          <SelectField
            name="state"
            label="Stands"
            value={state ?? ""}
            choices={[
              { value: "", label: "Any" },
              ...IDEA_STATES.map((one) => ({ value: one, label: IDEA_STATE_WORDS[one] })),
            ]}
          />
          <Button look="quiet">Show</Button>
        </form>
      </search>
      <p role="status">{found === 0 ? "Nothing fits." : found === 1 ? "One idea" : `${found} ideas`}</p>
      <IdeaTable rows={rows} />
      <Pagination
        page={page}
        pages={pages}
        href={(number) => `/office/campaign/ideas?${new URLSearchParams({ state: state ?? "", page: String(number) })}`}
      />
    </div>
  )
}
