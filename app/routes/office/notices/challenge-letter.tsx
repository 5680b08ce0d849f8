import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { LetterSheet } from "#app/components/office/notices/letter-sheet.tsx"
import { challengeLetter, challengeLettersFor } from "#app/domain/notices/challenge-letters.ts"
import { letterText } from "#app/domain/notices/letter.ts"
import { env } from "#app/env.server.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { findFigureInWords } from "#app/tasks/figure-in-words.server.ts"
import { openChallengeTold } from "#app/tasks/sealed-told.server.ts"
import { findScoreChallenge } from "#db/queries/desk/notices/score-challenges.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.letter.subject ?? "Letter"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "notices", now)
  const { challenge, told } = foundOr404(await findScoreChallenge(foundOr404(params.reference)))
  const asked = new URL(request.url).searchParams.get("which")
  const which = challengeLettersFor(challenge.state).find((one) => one === asked)
  if (which === undefined) throw data(null, { status: 404 })
  const { ORGANISATION_NAME: organisation, ORIGIN: origin, CONTACT_EMAIL: email } = env()
  const about = { challenge, told: openChallengeTold(told), figure: await findFigureInWords(challenge), now }
  const letter = challengeLetter(which, { ...about, sender: { organisation, origin, email } })
  const back = `/office/notices/score/${challenge.reference}`
  return { staff: shownStaff(staff), letter, text: letterText(letter), back }
}

export default function ChallengeLetterPage() {
  const { letter, text, back } = useLoaderData<typeof loader>()
  return <LetterSheet letter={letter} text={text} back={back} />
}
