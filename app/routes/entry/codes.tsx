import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData, useLocation } from "@remix-run/react"
import { PasswordAgainField, passwordAgainProblem } from "#app/components/account/password-again.tsx"
import { Button } from "#app/components/button.tsx"
import { EntryPage, RecoveryCodes } from "#app/components/office/entry-screens.tsx"
import { entranceAt } from "#app/domain/office/entrance.ts"
import { requireEntered } from "#app/http/entered.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { askStaffPasswordAgain } from "#app/http/staff-password-again.server.ts"
import { renewRecoveryCodes } from "#app/tasks/staff-entry.server.ts"
import { countRecoveryCodes } from "#db/queries/desk/second-factors.ts"

export const handle = { shell: "entry" }

export const meta: MetaFunction = ({ location }) => [
  { title: `Recovery codes – ${entranceAt(location.pathname).name}` },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireEntered(request, new Date())
  return { ...staff.shown, left: await countRecoveryCodes(staff.id) }
}

/** The codes are in this answer and in no other. Whoever has codes already proves that it is them who asks for others. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireEntered(request, new Date())
  await limitRate(context, "office")
  const typed = (await request.formData()).get("password")
  if ((await countRecoveryCodes(staff.id)) > 0) {
    const asked = { staff: staff.id, typed, visitorKey: context.visitorKey }
    const again = await askStaffPasswordAgain(request, asked)
    if (!again.ok) return refused(passwordAgainProblem(again.minutes, "Your codes are as they were"))
  }
  return data({ codes: await renewRecoveryCodes(staff.id), problems: undefined })
}

function refused(password: string) {
  return data({ codes: null, problems: { password } }, { status: 422 })
}

export default function Codes() {
  const { home } = entranceAt(useLocation().pathname)
  const { left } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.codes) {
    return (
      <EntryPage>
        <RecoveryCodes codes={answer.codes} next={home} />
      </EntryPage>
    )
  }
  return (
    <EntryPage problems={answer?.problems}>
      <h1>{left === 0 ? "One last thing: recovery codes" : "New recovery codes"}</h1>
      <p>
        A recovery code lets you in once when your phone is lost or broken. Have something at hand to keep them: they
        are shown once.
      </p>
      <form method="post" noValidate>
        {left === 0 ? null : <PasswordAgainField id="password" error={answer?.problems?.password} />}
        <Button>Show me the codes</Button>
      </form>
      <p>
        <a href={home}>{left === 0 ? "Later" : "Keep the ones I have"}</a>
      </p>
    </EntryPage>
  )
}
