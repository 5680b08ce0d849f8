import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { canBeDrawn } from "#app/domain/complaints/provider-letter.ts"
import { hasLapsed } from "#app/domain/portal/claim.ts"
import { claimLetter } from "#app/domain/portal/claim-letter.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { env } from "#app/env.server.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { claimLetterForm } from "#app/forms/portal/claim.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { drawClaimLetter } from "#app/tasks/paper/claim-letter.server.ts"
import { makeClaimCode } from "#app/tasks/portal/claims.server.ts"
import { findClaim } from "#db/queries/desk/portal/claims.ts"

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, "representatives", new Date())
  throw redirect("/office/representatives", 303)
}

/** The letter with the code of a claim, as a PDF: the code is on the paper and nowhere else. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "representatives", new Date())
  const id = params.claim ?? ""
  const claim = foundOr404(isUuid(id) ? await findClaim(id) : null)
  const page = `/office/representatives/claims/${claim.id}`
  const form = parseForm(claimLetterForm, await request.formData())
  const { name, job, providerName: provider } = claim
  if (!form.ok || !canBeDrawn(form.value.recipient)) throw redirect(`${page}?unprinted#print`, 303)
  const isOver = hasLapsed(claim, today()) || name === null || job === null
  const code = isOver ? null : await makeClaimCode(claim, { on: today(), by: staff.id })
  if (code === null || name === null || job === null) throw redirect(page, 303)
  const { ORGANISATION_NAME: organisation, CONTACT_EMAIL: email } = env()
  const letter = claimLetter({
    ...{ recipient: form.value.recipient, on: today(), provider, name, job, code, organisation, email },
  })
  return new Response(new Uint8Array(await drawClaimLetter(letter)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="letter.pdf"',
      "Cache-Control": "no-store",
    },
  })
}
