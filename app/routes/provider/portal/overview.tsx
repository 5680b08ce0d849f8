import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireRepresentative, shownRepresentative } from "#app/http/representative-session.server.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "Overview – Threestar for providers" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  return { representative: shownRepresentative(representative) }
}

export default function Overview() {
  const { representative } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>{representative.provider.name}</h1>
    </div>
  )
}
