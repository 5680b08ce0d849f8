import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData, useLocation } from "@remix-run/react"
import { PasswordAgainField, passwordAgainProblem } from "#app/components/account/password-again.tsx"
import { Button } from "#app/components/button.tsx"
import { AppSecret, EntryPage, SecondFactorField, WRONG_CODE } from "#app/components/office/entry-screens.tsx"
import { appAddress, newAppSecret, qrCells } from "#app/crypto/app-codes.server.ts"
import { entranceAt } from "#app/domain/office/entrance.ts"
import { appForm } from "#app/forms/office/staff.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { type Entered, requireEntered } from "#app/http/entered.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { askStaffPasswordAgain } from "#app/http/staff-password-again.server.ts"
import { openAppSecret, proveApp, sealAppSecret } from "#app/tasks/staff-entry.server.ts"

export const handle = { shell: "entry" }

export const meta: MetaFunction = ({ location }) => [{ title: `Set up an app – ${entranceAt(location.pathname).name}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireEntered(request, new Date())
  return { ...staff.shown, app: offer(staff, newAppSecret()) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireEntered(request, new Date())
  await limitRate(context, "office")
  const sent = await request.formData()
  const form = parseForm(appForm, sent)
  const secret = secretIn(sent.get("offer"))
  if (secret === null) throw redirect(`${staff.at.home}/you/app`, 303)
  const refused = (problems: FormProblems) => data({ app: offer(staff, secret), problems }, { status: 422 })
  if (!form.ok) return refused(form.problems)
  const { password: typed, code } = form.value
  const again = await askStaffPasswordAgain(request, { staff: staff.id, typed, visitorKey: context.visitorKey })
  if (!again.ok) return refused({ password: passwordAgainProblem(again.minutes, "Nothing has been changed") })
  if (!(await proveApp(staff.id, { secret, code: code.code, now: new Date() }))) return refused({ code: WRONG_CODE })
  return redirect(`${staff.at.home}/you?done=app`, 303)
}

export default function App() {
  const { home } = entranceAt(useLocation().pathname)
  const { app: fresh } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const app = answer?.app ?? fresh
  return (
    <EntryPage problems={answer?.problems}>
      <h1>Set up an app for codes</h1>
      <p>It takes the place of the one you have, if you have one.</p>
      <AppSecret secret={app.secret} cells={app.cells} />
      <form method="post" noValidate>
        <input type="hidden" name="offer" value={app.sealed} />
        <SecondFactorField error={answer?.problems.code} />
        <PasswordAgainField id="password" error={answer?.problems.password} />
        <Button>Set it up</Button>
      </form>
      <p>
        <a href={`${home}/you`}>Back</a>
      </p>
    </EntryPage>
  )
}

/** A secret as the page shows it; sealed it comes back with the code, and until then it is kept nowhere. */
function offer(staff: Entered, secret: string) {
  const cells = qrCells(appAddress(secret, { account: staff.name, site: "Threestar" }))
  return { secret, cells, sealed: sealAppSecret(secret).toString("base64url") }
}

function secretIn(sealed: FormDataEntryValue | null): string | null {
  try {
    return openAppSecret(Buffer.from(String(sealed ?? ""), "base64url"))
  } catch {
    return null
  }
}
