import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requirePortalSession } from "#app/http/representative-session.server.ts"
import { listRepresented } from "#db/queries/desk/portal/representatives.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "Whom you speak for – Threestar for providers" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { person } = await requirePortalSession(request, new Date())
  const represented = await listRepresented(person.id)
  const [only] = represented
  if (only && represented.length === 1) throw redirect(`/portal/${only.slug}`, 303)
  return { representative: { name: person.name }, represented }
}

export default function Home() {
  const { representative, represented } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <h1>{representative.name}</h1>
        <ul className="choices">
          {represented.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/portal/${slug}`} className="choice">
                <b>{name}</b>
              </a>
            </li>
          ))}
        </ul>
        {represented.length === 0 ? <p>You speak for nobody at the moment. Ask an owner of your team, or us.</p> : null}
      </div>
    </div>
  )
}
