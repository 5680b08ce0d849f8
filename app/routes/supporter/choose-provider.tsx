import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Notice } from "#app/components/notice.tsx"
import { SearchBox } from "#app/components/search-box.tsx"
import { refuseSession } from "#app/http/session.server.ts"
import { listProviders } from "#db/queries/site/providers.ts"

/** Signs of a name that is looked for. */
const LONGEST_QUESTION = 100

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Hand the demands to your provider – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  const q = (new URL(request.url).searchParams.get("q") ?? "").slice(0, LONGEST_QUESTION)
  const found = q.trim() === "" ? [] : await listProviders({ q })
  return { q, providers: found.map(({ slug, name }) => ({ slug, name })) }
}

export default function ChooseProvider() {
  const { q, providers } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <Breadcrumbs
          trail={[
            { href: "/campaign", name: "Campaign" },
            { href: "/campaign/act", name: "What you can do" },
          ]}
        />
        <h1>Which provider do you want to hand it to?</h1>
        <p>You get a short letter to print. It needs no name.</p>
        <SearchBox action="/campaign/act/provider" label="Name of the provider" value={q} button="Find" />
        {q !== "" && providers.length === 0 ? (
          <Notice heading={`We found no provider called “${q}”`}>
            <p>
              Try a part of the name that stands on your letters, or look through <a href="/providers">all providers</a>
              .
            </p>
          </Notice>
        ) : null}
        <ul className="choices">
          {providers.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/campaign/act/provider/${slug}`} className="choice">
                <b>{name}</b>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
