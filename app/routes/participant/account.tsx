import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { AccountPage } from "#app/components/account/account-page.tsx"
import { AccountGone } from "#app/components/account/delete-account.tsx"
import { passwordAgainProblem } from "#app/components/account/password-again.tsx"
import { deletionForm } from "#app/forms/account.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { findAccountRecord } from "#app/http/account-record.server.ts"
import { askPasswordAgain } from "#app/http/password-again.server.ts"
import { giveBackPasswordTry, limitRate } from "#app/http/rate-limits.server.ts"
import { carriesSession, endSession, requireParticipant } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { deleteForGood } from "#app/tasks/delete-account.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your account – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  // Where a deletion leads: the page says that it is done, and to anybody else nothing.
  if (!carriesSession(request) && asked.has("deleted")) return { gone: true } as const
  const participant = await requireParticipant(request, new Date())
  const record = await findAccountRecord(participant, today())
  return { gone: false, record, changed: changedIn(asked.get("changed")) } as const
}

export async function action({ request, context }: ActionFunctionArgs) {
  await limitRate(context, "account")
  const sent = await request.formData()
  // After the body, which may take its time: the account can have gone or moved meanwhile.
  const participant = await requireParticipant(request, new Date())
  const form = parseForm(deletionForm, sent)
  if (!form.ok) return refused(form.problems)
  const again = await askPasswordAgain(participant, form.value.password)
  if (!again.ok) return refused({ password: passwordAgainProblem(again.minutes, NOTHING) }, again.minutes ? 429 : 422)

  await giveBackPasswordTry(participant.lookup)
  // Deleted or moved by another browser at this very moment, which ended this session, too.
  if (!(await deleteForGood(participant, today()))) throw redirect("/sign-in", 303)
  return redirect("/account?deleted", { status: 303, headers: await endSession(request) })
}

export default function Account() {
  const held = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems
  return (
    <div className="wrap">
      <div className="column">{held.gone ? <AccountGone /> : <AccountPage {...held} problems={problems} />}</div>
    </div>
  )
}

const NOTHING = "Nothing has been deleted"

/** Where a change of the password or of the address leads. */
function changedIn(text: string | null) {
  return text === "password" || text === "address" ? text : null
}

function refused(problems: FormProblems, status = 422) {
  return data({ problems }, { status })
}
