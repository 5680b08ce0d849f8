import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ButtonLink } from "#app/components/button.tsx"
import { OfficeText } from "#app/components/campaign/office-text.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { htmlOf } from "#app/tasks/campaign/markdown.server.ts"
import { findPublishedUpdate } from "#db/queries/site/campaign-updates.ts"

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.title ?? "News of the campaign"} – Threestar` },
]

export async function loader({ params }: LoaderFunctionArgs) {
  const { title, body, publishedAt } = foundOr404(await findPublishedUpdate(params.slug ?? ""))
  return { title, html: htmlOf(body), day: publishedAt.toISOString().slice(0, 10) }
}

export default function Update() {
  const { title, html, day } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <article className="column">
        <Breadcrumbs
          trail={[
            { href: "/campaign", name: "Campaign" },
            { href: "/campaign/updates", name: "News" },
          ]}
        />
        <h1>{title}</h1>
        <p className="muted">
          <time dateTime={day}>{dayInWords(day)}</time>
        </p>
        <OfficeText html={html} />
        <p className="actions">
          <ButtonLink href="/campaign/sign?from=campaign">Sign</ButtonLink>
          <a href="/campaign/act">What else you can do</a>
        </p>
      </article>
    </div>
  )
}
