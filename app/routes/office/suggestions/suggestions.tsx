import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { SuggestionTable } from "#app/components/office/suggestions/suggestion-table.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { SelectField } from "#app/components/select-field.tsx"
import { withLateness } from "#app/domain/suggestions/late.ts"
import { STATE_WORDS, SUGGESTION_STATES } from "#app/domain/suggestions/state.ts"
import { deskSuggestionQuestion } from "#app/forms/office/suggestion.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { countDeskSuggestions, listDeskSuggestions, listSuggestedProviders } from "#db/queries/desk/suggestions/list.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Suggestions – Threestar office" }]

const ON_A_PAGE = 30

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "suggestions", new Date())
  const { page, ...question } = deskSuggestionQuestion(new URL(request.url).searchParams)
  const [found, waiting, providers] = await Promise.all([
    countDeskSuggestions(question),
    countDeskSuggestions({ state: null, provider: null, toDo: true }),
    listSuggestedProviders(),
  ])
  const pages = Math.max(1, Math.ceil(found / ON_A_PAGE))
  const shown = Math.min(page, pages)
  const rows = (await listDeskSuggestions(question, shown, ON_A_PAGE)).map((row) => withLateness(row, today()))
  return { staff: shownStaff(staff), question, found, waiting, providers, page: shown, pages, rows }
}

export default function Suggestions() {
  const { question, found, waiting, providers, page, pages, rows } = useLoaderData<typeof loader>()
  const search = new URLSearchParams(
    Object.entries({
      state: question.state ?? "",
      provider: question.provider ?? "",
      todo: question.toDo ? "yes" : "",
    }),
  )
  return (
    <div className="wrap">
      <h1>Suggestions</h1>
      <ul className="desk-counts">
        <li>
          <a href="/office/suggestions?todo=yes">
            <b>{waiting}</b> wait for us
          </a>
        </li>
        <li>
          <a href="/office/moderation?kind=suggestion">New ones, to be read</a>
        </li>
      </ul>
      <search>
        <form method="get" className="office-filters">
          <SelectField
            name="state"
            label="Stands"
            value={question.state ?? ""}
            choices={[
              { value: "", label: "Any" },
              ...SUGGESTION_STATES.map((state) => ({ value: state, label: STATE_WORDS[state] })),
            ]}
          />
          <SelectField
            name="provider"
            label="To"
            value={question.provider ?? ""}
            choices={[
              { value: "", label: "Anybody" },
              { value: "all", label: "All providers" },
              ...providers.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
          <Button look="quiet">Show</Button>
        </form>
      </search>
      <p role="status">{found === 0 ? "Nothing fits." : found === 1 ? "One suggestion" : `${found} suggestions`}</p>
      <SuggestionTable rows={rows} />
      <Pagination
        page={page}
        pages={pages}
        href={(number) => `/office/suggestions?${new URLSearchParams([...search, ["page", String(number)]])}`}
      />
    </div>
  )
}
