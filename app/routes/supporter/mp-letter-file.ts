import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { canBeDrawn } from "#app/domain/complaints/provider-letter.ts"
import { letterForm } from "#app/forms/mp-letter.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { drawMpLetter } from "#app/tasks/paper/mp-letter.server.ts"

export function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  throw redirect("/campaign/act/mp", 303)
}

/** The letter that came along as a PDF; nothing of it is kept. */
export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "mp letter")
  const read = parseForm(letterForm, await request.formData())
  if (!read.ok || read.value.letter === "" || !canBeDrawn(read.value.letter)) throw redirect("/campaign/act/mp", 303)
  return new Response(new Uint8Array(await drawMpLetter(read.value.letter)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="letter.pdf"',
      "Cache-Control": "no-store",
    },
  })
}
