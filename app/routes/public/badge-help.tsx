import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { BadgeSnippet } from "#app/components/badges/badge-snippet.tsx"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { BADGE_SIZES, badgeInASentence, badgeWords } from "#app/domain/badges/badge.ts"
import { BADGE_LAYOUTS } from "#app/domain/badges/badge-picture.ts"
import { env } from "#app/env.server.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { today } from "#app/http/today.server.ts"
import { findBadgeFacts } from "#db/queries/site/badges.ts"

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `A badge for ${data?.name ?? "a provider"} – Threestar` },
]

export async function loader({ params }: LoaderFunctionArgs) {
  const facts = foundOr404(await findBadgeFacts(foundOr404(params.slug), today()))
  if (facts.address !== params.slug) throw redirect(`/providers/${facts.address}/badge`, 301)
  const { name, address } = facts
  return { name, address, origin: env().ORIGIN, said: badgeInASentence(badgeWords(facts)) }
}

export default function BadgeHelp() {
  const { name, address, origin, said } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <Breadcrumbs
          trail={[
            { href: "/providers", name: "Ratings" },
            { href: `/providers/${address}`, name },
          ]}
        />
        <h1>A badge for {name}</h1>
        <p className="lead">
          Anybody may show these stars on a site of theirs. The picture comes from us, so it always says what our page
          says.
        </p>
        <ul>
          <li>It changes by itself with each monthly update.</li>
          <li>Below 30 ratings it says “So far, too few to judge”. Before 10 it shows no stars, and says so.</li>
          <li>Please do not copy, cut or recolour it, and let it lead to our page.</li>
          <li>It sets no cookie. We count nobody who sees it.</li>
        </ul>
        {BADGE_SIZES.map((size) => {
          const { width, height } = BADGE_LAYOUTS[size]
          const picture = `/badges/${address}.svg?size=${size}`
          return (
            <section key={size} aria-labelledby={`size-${size}`}>
              <h2 id={`size-${size}`}>{SIZE_NAMES[size]}</h2>
              <p>
                <img className="badge-picture" src={picture} width={width} height={height} alt={said} />
              </p>
              <BadgeSnippet
                label={`Text for your page: ${SIZE_NAMES[size].toLowerCase()}`}
                html={`<a href="${origin}/providers/${address}"><img src="${origin}${picture}" width="${width}" height="${height}" alt="Stars for ${attribute(name)} at Threestar"></a>`}
              />
            </section>
          )
        })}
        <h2>As a card in a frame</h2>
        <p>Where your site lets you put in frames: the large badge, with its link.</p>
        <BadgeSnippet
          label="Text for your page: a frame"
          html={`<iframe src="${origin}/embed/provider/${address}" width="${BADGE_LAYOUTS.large.width + FRAME_EDGE}" height="${BADGE_LAYOUTS.large.height + FRAME_EDGE}" title="Stars for ${attribute(name)} at Threestar"></iframe>`}
        />
        <p>
          What it says today: <q>{said}</q>
        </p>
      </div>
    </div>
  )
}

const SIZE_NAMES = { small: "Small", medium: "Medium", large: "Large" } as const

/** What browsers put around a page in a frame, in pixels. */
const FRAME_EDGE = 20

/** A name within the quotes of an attribute. */
function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")
}
