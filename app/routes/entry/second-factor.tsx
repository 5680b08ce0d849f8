import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData, useLocation } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import {
  AppSecret,
  EntryPage,
  PasskeyForm,
  SecondFactorField,
  WRONG_CODE,
} from "#app/components/office/entry-screens.tsx"
import { appAddress, appCodeAt, qrCells } from "#app/crypto/app-codes.server.ts"
import { entranceAt } from "#app/domain/office/entrance.ts"
import { MOST_TRIES } from "#app/domain/office/staff-session.ts"
import { minutesInWords } from "#app/domain/waiting.ts"
import { env } from "#app/env.server.ts"
import { newPasskeyForm, secondFactorForm } from "#app/forms/office/staff.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { entranceTo } from "#app/http/entered.server.ts"
import { rememberBrowser } from "#app/http/known-browser.server.ts"
import { addPasskey } from "#app/http/passkey-site.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { safeNext } from "#app/http/session.server.ts"
import { limitSecondFactors } from "#app/http/staff-limits.server.ts"
import {
  beginStaffSession,
  endStaffSession,
  findLateForm,
  findSessionAt,
  staffSessionHash,
} from "#app/http/staff-session.server.ts"
import { openAppSecret, proveApp, secondFactorFits } from "#app/tasks/staff-entry.server.ts"
import { findStaffMember } from "#db/queries/desk/staff.ts"
import { recordSecondFactorTry } from "#db/queries/desk/staff-sessions.ts"

export const handle = { shell: "entry" }

export const meta: MetaFunction = ({ location }) => [{ title: `Second factor – ${entranceAt(location.pathname).name}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { home } = entranceTo(request)
  const next = safeNext(new URL(request.url).searchParams.get("next"), home)
  const { member, stage } = await halfWay(request)
  const secret = openAppSecret(member.totpSecret)
  // Nobody has the phone of an invented person.
  const demoCode = env().DEMO ? appCodeAt(secret, new Date()) : null
  if (stage === "second-factor") return { next, stage, app: null, demoCode }
  const app = {
    secret,
    cells: qrCells(appAddress(secret, { account: member.address ?? member.name, site: "Threestar" })),
  }
  return { next, stage, app, demoCode }
}

export async function action({ request, context }: ActionFunctionArgs) {
  await limitRate(context, "office")
  const sent = await request.formData()
  const now = new Date()
  const { home } = entranceTo(request)
  const next = safeNext(sent.get("next"), home)
  const { member, stage } = await halfWay(request)
  const hash = staffSessionHash(request)
  if (sent.get("step") === "passkey" && stage === "set-up") {
    const form = parseForm(newPasskeyForm, sent)
    if (!form.ok || !(await addPasskey(request, member.id, form.value))) return refused({ form: NO_PASSKEY })
    return redirect(`${home}/codes`, { status: 303, headers: await headersOfEntry(request, member.id) })
  }
  const form = parseForm(secondFactorForm, sent)
  if (!form.ok) return refused(form.problems)
  const minutes = await limitSecondFactors(member.id)
  if (minutes !== null)
    return refused({ code: `There were too many wrong codes. Try again in ${minutesInWords(minutes)}` }, 429)
  if (hash === null || (await recordSecondFactorTry(hash)) > MOST_TRIES) {
    throw redirect(`${home}/sign-in`, { status: 303, headers: await endStaffSession(request) })
  }
  if (stage === "set-up") {
    const secret = openAppSecret(member.totpSecret)
    if (!(await proveApp(member.id, { secret, code: form.value.code.code, now }))) return refused({ code: WRONG_CODE })
    return redirect(`${home}/codes`, { status: 303, headers: await headersOfEntry(request, member.id) })
  }
  if (!(await secondFactorFits(member, form.value.code, now))) return refused({ code: WRONG_CODE })
  const to = (await findLateForm(request)) ? `${home}/kept` : next
  return redirect(to, { status: 303, headers: await headersOfEntry(request, member.id) })
}

export default function SecondFactor() {
  const { home } = entranceAt(useLocation().pathname)
  const { next, stage, app, demoCode } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <EntryPage problems={answer?.problems}>
      <h1>{stage === "set-up" ? "Set up your second factor" : "One more step"}</h1>
      {stage === "set-up" ? (
        <p>
          A password alone does not let you in. The best second factor is a passkey: your device asks for your finger,
          face or PIN. Otherwise, an app on your phone shows a code.
        </p>
      ) : null}
      <PasskeyForm
        deed={stage === "set-up" ? "add" : "use"}
        action={stage === "set-up" ? `${home}/second-factor` : `${home}/sign-in/passkey`}
        options={stage === "set-up" ? `${home}/second-factor/passkey` : `${home}/sign-in/passkey`}
        button={stage === "set-up" ? "Make a passkey" : "Use a passkey"}
        next={next}
      />
      {app === null ? null : <h2>An app on your phone</h2>}
      {app === null ? null : <AppSecret {...app} />}
      <form method="post" noValidate>
        <input type="hidden" name="next" value={next} />
        <SecondFactorField
          error={answer?.problems.code}
          hint={
            demoCode === null ? HINTS[stage ?? "set-up"] : `In the demonstration your app would show ${demoCode} now.`
          }
        />
        <Button>Go on</Button>
      </form>
    </EntryPage>
  )
}

const HINTS = {
  "set-up": undefined,
  "second-factor": "Six digits. Is your phone gone? Use one of your recovery codes.",
  whole: undefined,
} as const

const NO_PASSKEY = "Your device gave no passkey that we can use. Try again, or use an app"

/** Who has given the password and not yet the second factor. @throws a 303 to the beginning for anybody else */
async function halfWay(request: Request) {
  const now = new Date()
  const session = (await findSessionAt(request, "second-factor", now)) ?? (await findSessionAt(request, "set-up", now))
  const member = session && (await findStaffMember(session.staff))
  if (!member?.totpSecret) throw redirect(`${entranceTo(request).home}/sign-in`, 303)
  return { member: { ...member, totpSecret: member.totpSecret }, stage: session?.stage }
}

async function headersOfEntry(request: Request, staff: string): Promise<Headers> {
  const headers = await beginStaffSession(request, { staff, stage: "whole", now: new Date() })
  headers.append("Set-Cookie", rememberBrowser(staff, entranceTo(request).home))
  return headers
}

function refused(problems: Readonly<Record<string, string>>, status = 422) {
  return data({ problems }, { status })
}
