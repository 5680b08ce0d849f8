import { type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { env } from "#app/env.server.ts"
import { endSession } from "#app/http/session.server.ts"

/**
 * Leaves at once for a page that says nothing, signed out. By a link: a form may not lead to another site. It never
 * clears the browser's storage: any site could lead here, and the rating passes kept there cannot be had again.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  return redirect(env().EXIT_URL, { status: 303, headers: await endSession(request) })
}
