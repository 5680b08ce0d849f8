import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { inShort } from "#app/domain/proposals/in-short.ts"
import { page as pageNumber } from "#app/forms/list-question.ts"
import { wordsOf } from "#app/tasks/campaign/markdown.server.ts"
import { countPublishedUpdates, listPublishedUpdates } from "#db/queries/site/campaign-updates.ts"

const UPDATES_A_PAGE = 10

/** Characters of a letter in the list. */
const BEGINNING = 240

export const meta: MetaFunction = () => [
  { title: "News of the campaign – Threestar" },
  {
    tagName: "link",
    rel: "alternate",
    type: "application/atom+xml",
    title: "News of the campaign",
    href: "/feed.atom",
  },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const pages = Math.max(1, Math.ceil((await countPublishedUpdates()) / UPDATES_A_PAGE))
  const page = Math.min(pageNumber.parse(new URL(request.url).searchParams.get("page") ?? "1"), pages)
  const updates = await listPublishedUpdates({ limit: UPDATES_A_PAGE, offset: (page - 1) * UPDATES_A_PAGE })
  const shown = updates.map(({ slug, title, body, publishedAt }) => {
    return { slug, title, day: publishedAt.toISOString().slice(0, 10), beginning: inShort(wordsOf(body), BEGINNING) }
  })
  return { updates: shown, page, pages }
}

export default function Updates() {
  const { updates, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/campaign", name: "Campaign" }]} />
      <h1>News of the campaign</h1>
      {updates.length === 0 ? (
        <p>There is none yet. Whoever signs and ticks “Send me news” gets the first by letter.</p>
      ) : (
        <ul className="news">
          {updates.map(({ slug, title, day, beginning }) => (
            <li key={slug}>
              <h2>
                <a href={`/campaign/updates/${slug}`}>{title}</a>
              </h2>
              <p className="muted">
                <time dateTime={day}>{dayInWords(day)}</time>
              </p>
              <p>{beginning}</p>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} href={(to) => `/campaign/updates?page=${to}`} />
      <p className="actions">
        <ButtonLink href="/campaign/sign?from=campaign">Sign, and get the news by letter</ButtonLink>
        <a href="/feed.atom">Read it in a feed reader (Atom)</a>
      </p>
    </div>
  )
}
