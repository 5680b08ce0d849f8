import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { ukDayOf } from "#app/domain/working-time/uk-time.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findCaseOfForm } from "#app/tasks/complaints/own-case.server.ts"
import { proofOf } from "#app/tasks/complaints/proof.server.ts"

export function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  throw redirect("/receipt", 303)
}

/** The proof of filing as a file of text; what it is called says nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "receipt")
  const known = await findCaseOfForm(await request.formData(), ukDayOf(new Date()))
  if (!known) throw redirect("/receipt", 303)
  return new Response(proofOf(known.found), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": 'attachment; filename="proof.txt"',
      "Cache-Control": "no-store",
    },
  })
}
