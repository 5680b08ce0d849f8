import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { RoleDuties } from "#app/components/office/role-duties.tsx"
import { menuFor } from "#app/domain/office/place.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Today – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "office", new Date())
  return { staff: shownStaff(staff) }
}

export default function Today() {
  const { staff } = useLoaderData<typeof loader>()
  const places = menuFor(staff.roles).filter(({ href }) => href !== "/office")
  return (
    <div className="wrap">
      <h1>Good day, {staff.name}</h1>
      <h2>What your roles are for</h2>
      <RoleDuties roles={staff.roles} />
      <h2>What you can do here</h2>
      <ul>
        {places.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li>
          <a href="/office/you">Your own account</a>
        </li>
      </ul>
      <p className="muted">
        Pages for the other work are not there yet. Printed passes, flags and held accounts have commands at the
        terminal: README lists them.
      </p>
    </div>
  )
}
