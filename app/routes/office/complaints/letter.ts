import { data, type LoaderFunctionArgs } from "@remix-run/node"
import { isUuid } from "#app/domain/uuid.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff } from "#app/http/staff-session.server.ts"
import { letterOf, openHandOver } from "#app/tasks/complaints/hand-over.server.ts"
import { drawProviderLetter } from "#app/tasks/paper/provider-letter.server.ts"

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "complaints", new Date())
  const { handover = "" } = params
  const found = foundOr404(isUuid(handover) ? await openHandOver(handover) : null)
  // What is in a provider's portal went by no letter.
  if (found.way === "portal") throw data(null, { status: 404 })
  const letter = letterOf(found)
  foundOr404(letter.isDrawable ? letter.cases[0] : null)
  const pdf = new Uint8Array(await drawProviderLetter(letter))
  return new Response(pdf, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="letter.pdf"',
      "Cache-Control": "no-store",
    },
  })
}
