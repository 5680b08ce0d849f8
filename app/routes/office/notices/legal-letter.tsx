import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { LetterSheet } from "#app/components/office/notices/letter-sheet.tsx"
import { letterText } from "#app/domain/notices/letter.ts"
import { lettersFor, noticeLetter } from "#app/domain/notices/notice-letters.ts"
import { env } from "#app/env.server.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { openNoticeTold } from "#app/tasks/sealed-told.server.ts"
import { findLegalNotice } from "#db/queries/desk/notices/legal-notices.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.letter.subject ?? "Letter"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "notices", now)
  const { notice, told } = foundOr404(await findLegalNotice(foundOr404(params.reference)))
  const asked = new URL(request.url).searchParams.get("which")
  const which = lettersFor(notice.state).find((one) => one === asked)
  if (which === undefined) throw data(null, { status: 404 })
  const { ORGANISATION_NAME: organisation, ORIGIN: origin, CONTACT_EMAIL: email } = env()
  const letter = noticeLetter(which, {
    notice,
    told: openNoticeTold(told),
    sender: { organisation, origin, email },
    now,
  })
  return { staff: shownStaff(staff), letter, text: letterText(letter), back: `/office/notices/${notice.reference}` }
}

export default function LegalLetter() {
  const { letter, text, back } = useLoaderData<typeof loader>()
  return <LetterSheet letter={letter} text={text} back={back} />
}
