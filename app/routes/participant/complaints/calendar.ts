import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { calendarFile } from "#app/domain/complaints/calendar-file.ts"
import { ukDayOf } from "#app/domain/working-time/uk-time.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findCaseOfForm } from "#app/tasks/complaints/own-case.server.ts"

export function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  throw redirect("/receipt", 303)
}

/** The next day to look, as a file that a phone's calendar opens. */
export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "receipt")
  const known = await findCaseOfForm(await request.formData(), ukDayOf(new Date()))
  if (!known || known.found.lookOn === null) throw redirect("/receipt", 303)
  return new Response(calendarFile(known.found.lookOn, crypto.randomUUID()), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="reminder.ics"',
      "Cache-Control": "no-store",
    },
  })
}
