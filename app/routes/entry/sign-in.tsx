import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData, useLocation } from "@remix-run/react"
import { SignInFields } from "#app/components/account/sign-in-fields.tsx"
import { Button } from "#app/components/button.tsx"
import { EntryPage, PasskeyForm } from "#app/components/office/entry-screens.tsx"
import { passwordFits } from "#app/crypto/passwords.server.ts"
import { entranceAt } from "#app/domain/office/entrance.ts"
import { minutesInWords } from "#app/domain/waiting.ts"
import { staffSignInForm } from "#app/forms/office/staff.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { entranceTo } from "#app/http/entered.server.ts"
import { knownBrowserOf } from "#app/http/known-browser.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { safeNext } from "#app/http/session.server.ts"
import { forgetStaffPasswordTries, limitStaffPasswords } from "#app/http/staff-limits.server.ts"
import { beginStaffSession, findSessionAt } from "#app/http/staff-session.server.ts"
import { countPasskeys } from "#db/queries/desk/second-factors.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"

export const handle = { shell: "entry" }

export const meta: MetaFunction = ({ location }) => [{ title: `Sign in – ${entranceAt(location.pathname).name}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { home } = entranceTo(request)
  const asked = new URL(request.url).searchParams
  const next = safeNext(asked.get("next"), home)
  if (await findSessionAt(request, "whole", new Date())) throw redirect(next, 303)
  return { next, problems: asked.get("passkey") === "no" ? { form: NO_PASSKEY } : undefined }
}

export async function action({ request, context }: ActionFunctionArgs) {
  await limitRate(context, "office")
  const sent = await request.formData()
  const { home, kind } = entranceTo(request)
  const form = parseForm(staffSignInForm, sent)
  const next = safeNext(sent.get("next"), home)
  const refused = (problems: FormProblems, status = 422) =>
    // No password is in any answer: it is typed again.
    data({ address: String(sent.get("address") ?? ""), next, problems }, { status })
  if (!form.ok) return refused(form.problems)
  const { address, password } = form.value
  const member = await findStaffByAddress(address, kind)
  const knownBrowser = member && knownBrowserOf(request, member.id)
  const attempt = { address, visitorKey: context.visitorKey, knownBrowser }
  const minutes = await limitStaffPasswords(attempt)
  if (minutes !== null) return refused({ form: tooOften(minutes) }, 429)
  const fits = await passwordFits(password, member?.passwordHash ?? null)
  if (!member || !fits) return refused({ address: NOT_TOGETHER })

  await forgetStaffPasswordTries(attempt)
  // Whoever has not set up a second factor yet, because the page was closed, is led to do it.
  const stage = member.totpProved || (await countPasskeys(member.id)) > 0 ? "second-factor" : "set-up"
  const headers = await beginStaffSession(request, { staff: member.id, stage, now: new Date() })
  return redirect(`${home}/second-factor?next=${encodeURIComponent(next)}`, { status: 303, headers })
}

export default function SignIn() {
  const { home, kind } = entranceAt(useLocation().pathname)
  const { next, problems } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const then = answer?.next ?? next
  return (
    <EntryPage problems={answer?.problems ?? problems}>
      <h1>{kind === "office" ? "Sign in to the office" : "Sign in for your provider"}</h1>
      <PasskeyForm
        deed="use"
        action={`${home}/sign-in/passkey`}
        options={`${home}/sign-in/passkey`}
        button="Sign in with a passkey"
        next={then}
      />
      <form method="post" noValidate>
        <input type="hidden" name="next" value={then} />
        <SignInFields address={answer?.address ?? ""} problems={answer?.problems} />
        <Button>Go on</Button>
      </form>
      <p>
        Have you lost your password or your phone? Ask{" "}
        {kind === "office" ? "an administrator" : "an owner of your team, or us,"} for a new link.
      </p>
      {kind === "office" ? null : (
        <p>
          Does nobody speak for your provider here yet? <a href="/portal/claim">Join for your provider</a>.
        </p>
      )}
      <p>
        Are you a participant? <a href="/sign-in">Sign in here</a>.
      </p>
    </EntryPage>
  )
}

const NO_PASSKEY = "We do not know that passkey. Use another one, or your password"

const NOT_TOGETHER = "The e-mail address and the password do not go together. Check both and try again"

function tooOften(minutes: number): string {
  return `There were too many wrong passwords. Try again in ${minutesInWords(minutes)}, use a passkey, or a browser in which you have signed in before`
}
