import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Today – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "office", new Date())
  return { staff: shownStaff(staff) }
}

export default function Today() {
  const { staff } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <h1>Good day, {staff.name}</h1>
    </div>
  )
}
