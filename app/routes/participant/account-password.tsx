import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData } from "@remix-run/react"
import { passwordAgainProblem } from "#app/components/account/password-again.tsx"
import { PasswordScreen } from "#app/components/account/password-screen.tsx"
import { hashPassword } from "#app/crypto/passwords.server.ts"
import { passwordChangeForm } from "#app/forms/account.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { askPasswordAgain } from "#app/http/password-again.server.ts"
import { giveBackPasswordTry, limitRate } from "#app/http/rate-limits.server.ts"
import { renewSession, requireParticipant } from "#app/http/session.server.ts"
import { recordPassword } from "#db/queries/door/accounts.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Change your password – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireParticipant(request, new Date())
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  await limitRate(context, "account")
  const sent = await request.formData()
  // After the body, which may take its time: the account can have gone or moved meanwhile.
  const participant = await requireParticipant(request, new Date())
  const form = parseForm(passwordChangeForm, sent)
  if (!form.ok) return refused(form.problems)
  const again = await askPasswordAgain(participant, form.value.password)
  if (!again.ok) return refused({ password: passwordAgainProblem(again.minutes, NOTHING) }, again.minutes ? 429 : 422)

  await giveBackPasswordTry(participant.lookup)
  const account = await recordPassword(participant.lookup, await hashPassword(form.value.newPassword))
  // Deleted or moved by another browser at this very moment, which ended this session, too.
  if (account === null) throw redirect("/sign-in", 303)
  const headers = await renewSession(request, account, new Date())
  return redirect("/account?changed=password", { status: 303, headers })
}

export default function AccountPassword() {
  const problems = useActionData<typeof action>()?.problems
  return (
    <div className="wrap">
      <div className="column">
        <PasswordScreen problems={problems} />
      </div>
    </div>
  )
}

const NOTHING = "Nothing has been changed"

/** No password is in any answer: both are typed again. */
function refused(problems: FormProblems, status = 422) {
  return data({ problems }, { status })
}
