import { type ActionFunctionArgs, data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { CodeBox } from "#app/components/code-box.tsx"
import { RoadStep } from "#app/components/participant/road-step.tsx"
import { departedMark } from "#app/crypto/address-lookup.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { loadYearKey } from "#app/crypto/year-keys.server.ts"
import { yearOf } from "#app/domain/calendar.ts"
import { groupsOfFour } from "#app/domain/code.ts"
import { env } from "#app/env.server.ts"
import { findBookOr404 } from "#app/http/found.server.ts"
import { rememberAnswers } from "#app/http/once-only.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { endSession, findParticipant, sessionHash } from "#app/http/session.server.ts"
import { refusePaused } from "#app/http/switches.server.ts"
import { today } from "#app/http/today.server.ts"
import { issuePass, type PassOutcome } from "#app/tasks/issue-pass.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your rating pass – Threestar" }]

/** The page that shows the pass also clears this browser's cookies. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function action({ request, context }: ActionFunctionArgs) {
  await limitRate(context, "pass")
  const form = await request.formData()
  await refusePaused("passes")
  const book = await findBookOr404(String(form.get("area") ?? ""))
  const outcome = await issueOnce(sessionHash(request) ?? NOBODY, book.area, async () => {
    const participant = await findParticipant(request, new Date())
    if (!participant) return { ok: false, reason: "no-account" }
    const year = yearOf(today())
    const { accountId, lookup } = participant
    const mark = departedMark(lookup, loadYearKey(env(), year))
    return issuePass({ accountId, lookup, year, area: book.area, departedMark: mark, today: today() }, siteSecrets())
  })
  const shown = { area: book.area, areaName: book.areaName, year: yearOf(today()) }
  if (outcome.ok) {
    // The session ends here: whoever rates from now on is nobody that we know.
    const headers = await endSession(request)
    return data({ ...shown, code: groupsOfFour(outcome.code), refused: null }, { headers })
  }
  if (outcome.reason === "no-account")
    throw redirect(`/sign-in?next=${encodeURIComponent(`/pass?area=${book.area}`)}`, 303)
  return data({ ...shown, code: null, refused: REFUSED[outcome.reason] }, { status: 409 })
}

export default function PassCode() {
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {sent?.code ? <Given {...sent} code={sent.code} /> : <NotGiven refused={sent?.refused} />}
      </div>
    </div>
  )
}

function NotGiven({ refused }: { refused: string | null | undefined }) {
  return (
    <>
      <h1>No pass to show</h1>
      <p>{refused ?? "A pass is shown once, right after you ask for it, and never again."}</p>
      <p>
        <a href="/rate/where">Find who you meet</a>
      </p>
    </>
  )
}

function Given({ code, area, areaName, year }: { code: string; area: string; areaName: string; year: number }) {
  return (
    <>
      <RoadStep at="pass" />
      <h1>Your rating pass</h1>
      <CodeBox heading={`For ${areaName}, ${year}`} code={code}>
        <p>Write it down or copy it. We cannot show it again: we do not know whose it is.</p>
      </CodeBox>
      <p>You are signed out now. Nothing you do from here on is tied to your account.</p>
      <form method="post" action={`/rate/where?area=${area}`}>
        <input type="hidden" name="code" value={code} />
        <Button>Rate now</Button>
      </form>
      <h2>Or another day</h2>
      <p>
        Somebody who runs this site and watches the clock can match a pass and a rating that come within minutes. A few
        days later that is very hard where many people rate, and only harder where few do. Keep the code, come back to{" "}
        <a href="/rate/where">Find who you meet</a>, and type it there.
      </p>
    </>
  )
}

const issueOnce = rememberAnswers<PassOutcome>()

/** Whoever has no session shares this name, and nothing is ever kept under it. */
const NOBODY = Buffer.alloc(32)

const REFUSED = {
  "already-issued":
    "You have taken your pass for this area and this year already. We cannot show it again, because we do not know which one it was.",
  "too-many-areas": "You have taken passes for two areas this year. That is the most that one person can have.",
  held: "We check some addresses by hand: up to two working days. Come back then; after 14 days it opens by itself.",
} as const
