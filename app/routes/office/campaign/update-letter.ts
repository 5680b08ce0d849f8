import type { LoaderFunctionArgs } from "@remix-run/node"
import { isUuid } from "#app/domain/uuid.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { POLICY_OF_A_LETTER } from "#app/http/security-headers.server.ts"
import { requireStaff } from "#app/http/staff-session.server.ts"
import { letterAsPage } from "#app/tasks/campaign/try-update.server.ts"
import { findUpdate } from "#db/queries/desk/campaign/updates.ts"

/** An update in the very dress in which it leaves. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "campaign", new Date())
  const id = params.update ?? ""
  const { title, body } = foundOr404(isUuid(id) ? await findUpdate(id) : null)
  return new Response(await letterAsPage({ title, body }), {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY_OF_A_LETTER },
  })
}
