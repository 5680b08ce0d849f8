import { type ActionFunctionArgs, redirect } from "@remix-run/node"
import { endStaffSession } from "#app/http/staff-session.server.ts"

/** A link that leads here does nothing: only the button signs out. */
export function loader() {
  return redirect("/office", 303)
}

export async function action({ request }: ActionFunctionArgs) {
  return redirect("/office/sign-in", { status: 303, headers: await endStaffSession(request) })
}
