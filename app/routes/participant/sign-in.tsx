import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { SignInFields } from "#app/components/account/sign-in-fields.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { joinHref } from "#app/components/join-screens.tsx"
import { passwordFits } from "#app/crypto/passwords.server.ts"
import { monthOf } from "#app/domain/calendar.ts"
import { minutesInWords } from "#app/domain/waiting.ts"
import { areaOfPath, signInForm } from "#app/forms/account.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { giveBackPasswordTry, limitPasswords, limitRate } from "#app/http/rate-limits.server.ts"
import { findParticipant, renewSession, safeNext } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { lookupOf } from "#app/tasks/join.server.ts"
import { findAccountByLookup, recordUse } from "#db/queries/door/accounts.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Sign in – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get("next"), "/account")
  if (await findParticipant(request, new Date())) throw redirect(next, 303)
  return { next, area: areaOfPath(next) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  await limitRate(context, "sign-in")
  const sent = await request.formData()
  const form = parseForm(signInForm, sent)
  if (!form.ok) return refused(sent, form.problems)
  const lookup = await lookupOf(form.value.address)
  const minutes = await limitPasswords(lookup)
  if (minutes !== null) return refused(sent, { form: tooOften(minutes) }, 429)
  const account = await findAccountByLookup(lookup)
  const fits = await passwordFits(form.value.password, account?.passwordHash ?? null)
  if (!account || !fits) return refused(sent, { address: NOT_TOGETHER })

  await giveBackPasswordTry(lookup)
  await recordUse(account.id, monthOf(today()))
  const headers = await renewSession(request, account.id, new Date())
  return redirect(safeNext(sent.get("next"), "/account"), { status: 303, headers })
}

export default function SignIn() {
  const { next, area } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={answer?.problems} />
        <h1>Sign in</h1>
        <form method="post" noValidate>
          <input type="hidden" name="next" value={answer?.next ?? next} />
          <SignInFields address={answer?.address ?? ""} problems={answer?.problems} />
          <Button>Sign in</Button>
        </form>
        <p>
          <a href={`/reset?next=${encodeURIComponent(next)}`}>I have forgotten my password</a>
        </p>
        <p>
          Are you new here? <a href={joinHref(area)}>Join</a>
        </p>
      </div>
    </div>
  )
}

/** The same whether the address or the password was wrong: who has joined is nobody's business. */
const NOT_TOGETHER = "The e-mail address and the password do not go together. Check both and try again"

function tooOften(minutes: number): string {
  return `There were too many wrong passwords for this address. Try again in ${minutesInWords(minutes)}, or choose a new password by letter: the link is below the form`
}

function refused(sent: FormData, problems: FormProblems, status = 422) {
  const address = String(sent.get("address") ?? "")
  return data({ address, next: safeNext(sent.get("next"), "/account"), problems }, { status })
}
