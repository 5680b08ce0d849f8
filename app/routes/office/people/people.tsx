import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { InvitationLink, StaffTable } from "#app/components/office/people.tsx"
import { RoleBoxes } from "#app/components/office/role-boxes.tsx"
import { TextField } from "#app/components/text-field.tsx"
import { rolesAmong } from "#app/domain/office/invitation.ts"
import { env } from "#app/env.server.ts"
import { invitationForm } from "#app/forms/office/staff.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { postInvitation } from "#app/tasks/post-invitation.server.ts"
import { inviteStaff } from "#app/tasks/staff-entry.server.ts"
import { findStaffByAddress, listStaff } from "#db/queries/desk/staff.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "People – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "people", now)
  return { staff: shownStaff(staff), people: await listStaff(now) }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "people", new Date())
  const sent = await request.formData()
  const form = parseForm(invitationForm, sent)
  if (!form.ok) return refused(sent, form.problems)
  const { name, address, roles } = form.value
  if (await findStaffByAddress(address)) return refused(sent, { address: `${address} is in the office already` })
  if (await findStaffByAddress(address, "provider")) return refused(sent, { address: SPEAKS_FOR_A_PROVIDER })
  const { path } = await inviteStaff({ name, address, roles, by: staff.id }, new Date())
  const posted = await postInvitation(address, { path, by: staff.name })
  return data({ link: `${env().ORIGIN}${path}`, to: { name, address }, posted })
}

export default function People() {
  const { people } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refusal = answer && "problems" in answer ? answer : null
  return (
    <div className="wrap">
      <ErrorSummary problems={refusal?.problems} />
      <h1>People</h1>
      {answer && "link" in answer ? <InvitationLink {...answer} /> : null}
      <StaffTable people={people} />
      <section className="column" aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <form method="post" noValidate>
          <TextField name="name" label="Name" value={refusal?.name ?? ""} error={refusal?.problems.name} width={30} />
          <TextField
            name="address"
            label="E-mail address"
            type="email"
            spellCheck={false}
            hint="They sign in with it. It is shown to administrators only."
            value={refusal?.address ?? ""}
            error={refusal?.problems.address}
          />
          <RoleBoxes chosen={refusal?.roles ?? []} error={refusal?.problems["roles[]"]} />
          <Button>Invite</Button>
        </form>
      </section>
    </div>
  )
}

const SPEAKS_FOR_A_PROVIDER = "Somebody with this address speaks for a provider: nobody is both"

function refused(sent: FormData, problems: FormProblems) {
  const roles = rolesAmong(sent.getAll("roles[]").map(String))
  const typed = { name: String(sent.get("name") ?? ""), address: String(sent.get("address") ?? ""), roles }
  return data({ ...typed, problems }, { status: 422 })
}
