import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData, useLocation } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { NewPasswordField } from "#app/components/join-screens.tsx"
import { EntryPage } from "#app/components/office/entry-screens.tsx"
import { RoleDuties } from "#app/components/office/role-duties.tsx"
import { RepresentedList } from "#app/components/portal/own-providers.tsx"
import { staffTokenHash } from "#app/crypto/staff-codes.server.ts"
import { entranceAt } from "#app/domain/office/entrance.ts"
import { INVITATION_HOURS } from "#app/domain/office/invitation.ts"
import { PORTAL_INVITATION_DAYS } from "#app/domain/portal/claim.ts"
import { staffJoinForm } from "#app/forms/office/staff.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { entranceTo } from "#app/http/entered.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { beginStaffSession } from "#app/http/staff-session.server.ts"
import { joinStaff } from "#app/tasks/staff-entry.server.ts"
import { listRepresented } from "#db/queries/desk/portal/representatives.ts"
import { findInvited } from "#db/queries/desk/staff.ts"

export const handle = { shell: "entry" }

export const meta: MetaFunction = ({ location }) => [{ title: `Join – ${entranceAt(location.pathname).name}` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await limitRate(context, "office")
  const invited = await findInvited(staffTokenHash(params.token ?? ""), new Date())
  if (invited?.kind !== entranceTo(request).kind) return data({ invited: null }, { status: 410 })
  const { id, name, address, roles } = invited
  return { invited: { name, address, roles, represented: await listRepresented(id) } }
}

/** Opening the link does nothing by itself: mail scanners open links. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await limitRate(context, "office")
  const sent = await request.formData()
  const token = params.token ?? ""
  const invited = await findInvited(staffTokenHash(token), new Date())
  const { home, kind } = entranceTo(request)
  if (invited?.kind !== kind) throw redirect(new URL(request.url).pathname, 303)
  const form = parseForm(staffJoinForm, sent)
  if (!form.ok) return data({ problems: form.problems }, { status: 422 })
  const staff = await joinStaff(token, form.value.password)
  if (staff === null) throw redirect(new URL(request.url).pathname, 303)
  const headers = await beginStaffSession(request, { staff, stage: "set-up", now: new Date() })
  return redirect(`${home}/second-factor`, { status: 303, headers })
}

export default function JoinOffice() {
  const { home, kind } = entranceAt(useLocation().pathname)
  const { invited } = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems
  if (invited === null) {
    return (
      <EntryPage>
        <h1>This link does not work any more</h1>
        <p>
          Such links work once, and for{" "}
          {kind === "office"
            ? `${INVITATION_HOURS} hours. Ask an administrator for a new one.`
            : `${PORTAL_INVITATION_DAYS} days. Ask an owner of your team for a new one, or us.`}{" "}
          Have you joined already? <a href={`${home}/sign-in`}>Sign in</a>.
        </p>
      </EntryPage>
    )
  }
  return (
    <EntryPage problems={problems}>
      <h1>{kind === "office" ? `Welcome to the office, ${invited.name}` : `Welcome, ${invited.name}`}</h1>
      <p>
        You sign in as <strong>{invited.address}</strong>.
      </p>
      {kind === "office" ? <RoleDuties roles={invited.roles} /> : <RepresentedList providers={invited.represented} />}
      <form method="post" noValidate>
        <input type="hidden" name="username" autoComplete="username" value={invited.address ?? ""} />
        <NewPasswordField label="Choose a password" error={problems?.password} />
        <p>If you had a password, passkeys or recovery codes here before, they stop working.</p>
        <Button>Go on</Button>
      </form>
    </EntryPage>
  )
}
