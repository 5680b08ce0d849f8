import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ButtonLink } from "#app/components/button.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { SuggestionFilters } from "#app/components/suggestions/suggestion-filters.tsx"
import { SuggestionList } from "#app/components/suggestions/suggestion-list.tsx"
import { withLateness } from "#app/domain/suggestions/late.ts"
import { readSuggestionQuestion, suggestionsAddress } from "#app/forms/suggestion-question.ts"
import { today } from "#app/http/today.server.ts"
import { countSuggestions, listDoers, listProvidersSuggestedTo, listSuggestions } from "#db/queries/site/suggestions.ts"

const SUGGESTIONS_A_PAGE = 20

export const meta: MetaFunction = () => [
  { title: "Suggestions – Threestar" },
  {
    name: "description",
    content: "What people on employment programmes suggest to their providers, who supports it, and what came of it.",
  },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { page: askedPage, ...asked } = readSuggestionQuestion(new URL(request.url))
  const [total, providers, doers] = await Promise.all([
    countSuggestions(asked),
    listProvidersSuggestedTo(),
    listDoers(),
  ])
  const pages = Math.max(1, Math.ceil(total / SUGGESTIONS_A_PAGE))
  const page = Math.min(askedPage, pages)
  const found = await listSuggestions(asked, page, SUGGESTIONS_A_PAGE)
  const suggestions = found.map((one) => withLateness(one, today()))
  return { asked, total, providers, doers, page, pages, suggestions }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function Suggestions() {
  const { asked, total, providers, doers, page, pages, suggestions } = useLoaderData<typeof loader>()
  const asksNothing = asked.q === "" && asked.provider === undefined && asked.state === undefined
  return (
    <div className="wrap">
      <h1>What people suggest</h1>
      <p className="lead">
        People on a programme say what should change. Others support it. Providers say what they will do, and our office
        checks that they did.
      </p>
      <p className="actions">
        <ButtonLink href="/suggest/all">Suggest something to all providers</ButtonLink>
        <a href="/providers">Or choose a provider</a>
      </p>
      {asksNothing ? <Doers doers={doers} /> : null}
      <SuggestionFilters asked={asked} providers={providers} />
      {total === 0 ? (
        <p role="status">
          {asksNothing ? "Nobody has suggested anything yet. Yours could be the first." : "Nothing fits."}
        </p>
      ) : (
        <>
          <p className="muted" role="status">
            {total === 1 ? "1 suggestion" : `${total} suggestions`},{" "}
            {asked.sort === "newest" ? "the newest first." : "those with the most support first."} Support is counted in
            tens, at night.
          </p>
          <SuggestionList suggestions={suggestions} />
        </>
      )}
      <Pagination page={page} pages={pages} href={(number) => suggestionsAddress({ ...asked, page: number })} />
    </div>
  )
}

/** You said, they did: whoever acts is named first. */
function Doers({ doers }: Pick<Loaded, "doers">) {
  if (doers.length === 0) return null
  return (
    <section aria-labelledby="did" className="doers">
      <h2 id="did">You said, they did</h2>
      <ul>
        {doers.map(({ slug, name, done }) => (
          <li key={slug}>
            <a href={suggestionsAddress({ provider: slug, state: "done" })}>{name}</a>:{" "}
            {done === 1 ? "1 suggestion done" : `${done} suggestions done`}, and checked by our office
          </li>
        ))}
      </ul>
    </section>
  )
}
