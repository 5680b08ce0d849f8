import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { ukDayOf } from "#app/domain/working-time/uk-time.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findCaseOfForm } from "#app/tasks/complaints/own-case.server.ts"
import { ownLetter } from "#app/tasks/complaints/own-letter.server.ts"
import { drawLetter } from "#app/tasks/paper/own-letter.server.ts"

export function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  throw redirect("/receipt", 303)
}

/** One of the letters as a PDF. */
export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "receipt")
  const form = await request.formData()
  const known = await findCaseOfForm(form, ukDayOf(new Date()))
  const found = known && ownLetter(known.found, form.get("letter"))
  if (!found?.isDrawable) throw redirect("/receipt", 303)
  return new Response(new Uint8Array(await drawLetter(found.letter)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="letter.pdf"',
      "Cache-Control": "no-store",
    },
  })
}
