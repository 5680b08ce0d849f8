import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { NewPasswordField } from "#app/components/join-screens.tsx"
import { EntryPage } from "#app/components/office/entry-screens.tsx"
import { RoleDuties } from "#app/components/office/role-duties.tsx"
import { staffTokenHash } from "#app/crypto/staff-codes.server.ts"
import { INVITATION_HOURS } from "#app/domain/office/invitation.ts"
import { staffJoinForm } from "#app/forms/office/staff.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { beginStaffSession } from "#app/http/staff-session.server.ts"
import { joinStaff } from "#app/tasks/staff-entry.server.ts"
import { findInvited } from "#db/queries/desk/staff.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Join the office – Threestar office" }]

export async function loader({ params, context }: LoaderFunctionArgs) {
  await limitRate(context, "office")
  const invited = await findInvited(staffTokenHash(params.token ?? ""), new Date())
  if (!invited) return data({ invited: null }, { status: 410 })
  const { name, address, roles } = invited
  return { invited: { name, address, roles } }
}

/** Opening the link does nothing by itself: mail scanners open links. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await limitRate(context, "office")
  const sent = await request.formData()
  const token = params.token ?? ""
  const invited = await findInvited(staffTokenHash(token), new Date())
  if (!invited) throw redirect(new URL(request.url).pathname, 303)
  const form = parseForm(staffJoinForm, sent)
  if (!form.ok) return data({ problems: form.problems }, { status: 422 })
  const staff = await joinStaff(token, form.value.password)
  if (staff === null) throw redirect(new URL(request.url).pathname, 303)
  const headers = await beginStaffSession(request, { staff, stage: "set-up", now: new Date() })
  return redirect("/office/second-factor", { status: 303, headers })
}

export default function JoinOffice() {
  const { invited } = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems
  if (invited === null) {
    return (
      <EntryPage>
        <h1>This link does not work any more</h1>
        <p>
          Links into the office work once, and for {INVITATION_HOURS} hours. Ask an administrator for a new one. Have
          you joined already? <a href="/office/sign-in">Sign in</a>.
        </p>
      </EntryPage>
    )
  }
  return (
    <EntryPage problems={problems}>
      <h1>Welcome to the office, {invited.name}</h1>
      <p>
        You sign in as <strong>{invited.address}</strong>.
      </p>
      <RoleDuties roles={invited.roles} />
      <form method="post" noValidate>
        <input type="hidden" name="username" autoComplete="username" value={invited.address ?? ""} />
        <NewPasswordField label="Choose a password" error={problems?.password} />
        <p>If you had a password, passkeys or recovery codes here before, they stop working.</p>
        <Button>Go on</Button>
      </form>
    </EntryPage>
  )
}
