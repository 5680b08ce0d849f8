import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { IdeaFilters } from "#app/components/ideas/idea-filters.tsx"
import { IdeaList } from "#app/components/ideas/idea-list.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { ideasAddress, readIdeaQuestion } from "#app/forms/idea-question.ts"
import { countIdeas, listIdeas } from "#db/queries/site/ideas.ts"

const IDEAS_A_PAGE = 20

export const meta: MetaFunction = () => [
  { title: "Ideas for the campaign – Threestar" },
  {
    name: "description",
    content: "What people propose that the campaign does next, who supports it, and what came of it.",
  },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { page: askedPage, ...asked } = readIdeaQuestion(new URL(request.url))
  const total = await countIdeas(asked)
  const pages = Math.max(1, Math.ceil(total / IDEAS_A_PAGE))
  const page = Math.min(askedPage, pages)
  return { asked, total, page, pages, ideas: await listIdeas(asked, page, IDEAS_A_PAGE) }
}

export default function Ideas() {
  const { asked, total, page, pages, ideas } = useLoaderData<typeof loader>()
  const asksNothing = asked.q === "" && asked.state === undefined
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/campaign", name: "Campaign" }]} />
      <h1>Ideas for what to do next</h1>
      <p className="lead">
        Anybody can propose what the campaign should do. People on a programme support what they find good. We say what
        we take up, what we did, and what not now, and why.
      </p>
      <p className="actions">
        <ButtonLink href="/campaign/ideas/new">Propose something</ButtonLink>
      </p>
      <IdeaFilters asked={asked} />
      {total === 0 ? (
        <p role="status">
          {asksNothing ? "Nobody has proposed anything yet. Yours could be the first." : "Nothing fits."}
        </p>
      ) : (
        <>
          <p className="muted" role="status">
            {total === 1 ? "1 idea" : `${total} ideas`},{" "}
            {asked.sort === "newest" ? "the newest first." : "those with the most support first."} Support is counted in
            tens, at night.
          </p>
          <IdeaList ideas={ideas} />
        </>
      )}
      <Pagination page={page} pages={pages} href={(number) => ideasAddress({ ...asked, page: number })} />
    </div>
  )
}
