import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { isLetterDrawable } from "#app/domain/campaign/demands-letter.ts"
import { demandLetterForm } from "#app/forms/office/hand-over.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { requireStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { campaignLetterTo } from "#app/tasks/campaign/demands-letter.server.ts"
import { drawDemandsLetter } from "#app/tasks/paper/demands-letter.server.ts"

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, "campaign", new Date())
  throw redirect("/office/campaign/hand-overs", 303)
}

/** The campaign's letter to whoever the form names, as a PDF. */
export async function action({ request }: ActionFunctionArgs) {
  await requireStaff(request, "campaign", new Date())
  const read = parseForm(demandLetterForm, await request.formData())
  const letter = read.ok ? campaignLetterTo(read.value.recipient, today()) : null
  if (letter === null || !isLetterDrawable(letter)) throw redirect("/office/campaign/hand-overs", 303)
  return new Response(new Uint8Array(await drawDemandsLetter(letter)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="letter.pdf"',
      "Cache-Control": "no-store",
    },
  })
}
