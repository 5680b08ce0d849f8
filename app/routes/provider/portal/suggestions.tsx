import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Pagination } from "#app/components/pagination.tsx"
import { Predecessors } from "#app/components/portal/predecessors.tsx"
import { ShowLinks } from "#app/components/portal/show-links.tsx"
import { SuggestionList } from "#app/components/suggestions/suggestion-list.tsx"
import { withLateness } from "#app/domain/suggestions/late.ts"
import { SUGGESTION_SHOWS } from "#app/domain/suggestions/portal-list.ts"
import { portalSuggestionQuestion } from "#app/forms/portal/suggestion.ts"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { listPredecessors } from "#db/queries/desk/portal/families.ts"
import { countUnanswered } from "#db/queries/desk/portal/suggestions/duties.ts"
import { countSuggestions, listSuggestions, type SuggestionQuestion } from "#db/queries/site/suggestions.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "Suggestions – Threestar for providers" }]

const ON_A_PAGE = 20

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const { slug } = representative.provider
  const { show, page: asked } = portalSuggestionQuestion(new URL(request.url).searchParams)
  const counts = await Promise.all(
    SUGGESTION_SHOWS.map(async (one) => ({ ...one, count: await countSuggestions(questionOf(one, slug)) })),
  )
  const count = counts.find(({ name }) => name === show.name)?.count ?? 0
  const pages = Math.max(1, Math.ceil(count / ON_A_PAGE))
  const page = Math.min(asked, pages)
  const found = await listSuggestions(questionOf(show, slug), page, ON_A_PAGE)
  // What went to a duplicate stands in this list already.
  const predecessors = (await listPredecessors(slug)).filter(({ isDuplicate }) => !isDuplicate)
  return {
    representative: shownRepresentative(representative),
    show: show.name,
    counts: counts.map(({ name, words, count: number }) => ({ name, words, count: number })),
    ...{ page, pages },
    suggestions: found.map((one) => withLateness(one, today())),
    predecessors: await Promise.all(
      predecessors.map(async (one) => ({ ...one, count: await countUnanswered([one.slug]) })),
    ),
  }
}

type Show = (typeof SUGGESTION_SHOWS)[number]

/** The most supported first, as everybody sees them: no order of arrival. */
function questionOf(show: Show, slug: string): SuggestionQuestion {
  return { q: "", provider: show.name === "all" ? "all" : slug, states: show.states, sort: "support" }
}

export default function PortalSuggestions() {
  const { representative, show, counts, page, pages, suggestions, predecessors } = useLoaderData<typeof loader>()
  const { slug, name } = representative.provider
  const list = `/portal/${slug}/suggestions`
  const address = (named: string, number = 1) => `${list}?show=${named}${number === 1 ? "" : `&page=${number}`}`
  return (
    <div className="wrap">
      <h1>Suggestions to {name}</h1>
      <p className="lead">
        People on a programme say what should change, and others support it. Everybody sees what you make of it.
      </p>
      <Predecessors what="Suggestions to" below="/suggestions" predecessors={predecessors} />
      <ShowLinks
        label="Suggestions by where they stand"
        current={show}
        shows={counts.map((one) => ({ ...one, href: address(one.name) }))}
      />
      {suggestions.length === 0 ? (
        <p role="status">{EMPTY[show]}</p>
      ) : (
        <>
          <p className="muted">
            {show === "all"
              ? "These are to all providers together. You can read them here; our office writes beside them what comes of it."
              : "Those with the most support first. Support is counted in tens, at night."}
          </p>
          <SuggestionList suggestions={suggestions} pages={list} />
        </>
      )}
      <Pagination {...{ page, pages }} href={(number) => address(show, number)} />
    </div>
  )
}

const EMPTY: Readonly<Record<Show["name"], string>> = {
  new: "No suggestion waits for a word of yours.",
  seen: "There is none that you have seen and not yet decided on.",
  planned: "You have planned none.",
  done: "None is done yet.",
  declined: "You have declined none.",
  all: "Nobody has suggested anything to all providers.",
}
