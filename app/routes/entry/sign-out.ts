import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { entranceTo } from "#app/http/entered.server.ts"
import { endStaffSession } from "#app/http/staff-session.server.ts"

/** A link that leads here does nothing: only the button signs out. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(entranceTo(request).home, 303)
}

export async function action({ request }: ActionFunctionArgs) {
  return redirect(`${entranceTo(request).home}/sign-in`, { status: 303, headers: await endStaffSession(request) })
}
