import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { InvitationLink } from "#app/components/office/people.tsx"
import { RoleBoxes } from "#app/components/office/role-boxes.tsx"
import { TextField } from "#app/components/text-field.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { env } from "#app/env.server.ts"
import { leavingForm, rolesForm } from "#app/forms/office/staff.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { postInvitation } from "#app/tasks/post-invitation.server.ts"
import { inviteStaff } from "#app/tasks/staff-entry.server.ts"
import { findStaffMember, type StaffMember } from "#db/queries/desk/staff.ts"
import { recordLeaving, recordRoles } from "#db/queries/desk/staff-changes.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.person.name ?? "Person"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "people", new Date())
  const { id, name, address, roles, removedOn } = await findPersonOr404(params.staff)
  const done = new URL(request.url).searchParams.has("done")
  return { staff: shownStaff(staff), person: { id, name, address, roles, removedOn }, isYou: id === staff.id, done }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "people", new Date())
  const sent = await request.formData()
  const person = await findPersonOr404(params.staff)
  const step = sent.get("step")
  if (step === "link") return giveLink(person, staff)
  return step === "remove" ? remove(person, staff.id, sent) : changeRoles(person, staff.id, sent)
}

export default function Person() {
  const { person, isYou, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const problems = answer && "problems" in answer ? answer.problems : undefined
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={problems} />
        <Breadcrumbs trail={[{ href: "/office/people", name: "People" }]} />
        <h1>{person.name}</h1>
        {done ? <Notice tone="good">{<p>Done. It stands in the record of deeds.</p>}</Notice> : null}
        {answer && "link" in answer ? <InvitationLink {...answer} /> : null}
        {person.address === null ? null : <p>{person.address}</p>}
        {person.removedOn === null ? null : <p>Left on {dayInWords(person.removedOn)}.</p>}
        <p>
          <a href={`/office/audit?who=${person.id}`}>What {isYou ? "you have" : `${person.name} has`} done</a>
        </p>
        {person.removedOn === null ? <Roles roles={person.roles} problems={problems} /> : null}
        {person.address === null ? (
          <p>
            We have erased the address and all that let them in. To ask them back,{" "}
            <a href="/office/people#invite">invite them</a> as somebody new.
          </p>
        ) : (
          <NewLink name={person.name} left={person.removedOn !== null} />
        )}
        {person.removedOn === null ? <Leaving name={person.name} problems={problems} /> : null}
      </div>
    </div>
  )
}

type Problems = FormProblems | undefined

function Roles({ roles, problems }: { roles: StaffMember["roles"]; problems: Problems }) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="before" value={roles.join(" ")} />
      <RoleBoxes chosen={roles} error={problems?.["roles[]"]} />
      <TextField name="reason" label="Why?" error={problems?.reason} />
      <Button name="step" value="roles">
        Change the roles
      </Button>
    </form>
  )
}

function NewLink({ name, left }: { name: string; left: boolean }) {
  return (
    <section aria-labelledby="link">
      <h2 id="link">{left ? "Ask them back" : "Lost password or phone"}</h2>
      <p>
        A new link lets {name} choose a new password and set up a second factor anew.
        {left ? " They keep the roles they had." : " Once they have used it, the old ones stop working."}
      </p>
      <form method="post">
        <Button look="quiet" name="step" value="link">
          Make a new link
        </Button>
      </form>
    </section>
  )
}

function Leaving({ name, problems }: { name: string; problems: Problems }) {
  return (
    <section aria-labelledby="leave">
      <h2 id="leave">Take {name} out of the office</h2>
      <p>They are signed out everywhere at once. What they did stays in the record of deeds, with their name.</p>
      <form method="post" noValidate>
        <TextField name="reason" id="leaving" label="Why?" error={problems?.leaving} />
        <Button look="warning" name="step" value="remove">
          Take {name} out
        </Button>
      </form>
    </section>
  )
}

const NOT_DONE = {
  stale: "Somebody else has changed this meanwhile. Look again",
  "last-administrator": "There has to be an administrator: make somebody else one first",
} as const

async function findPersonOr404(id: string | undefined): Promise<StaffMember> {
  const found = isUuid(id ?? "") && id ? await findStaffMember(id) : null
  return foundOr404(found?.kind === "office" ? found : null)
}

async function giveLink({ name, address, roles }: StaffMember, staff: { id: string; name: string }) {
  if (address === null) return refused({ form: "The address is erased: invite the person as somebody new" }, 409)
  const { path } = await inviteStaff({ name, address, roles, by: staff.id }, new Date())
  const posted = await postInvitation(address, { path, by: staff.name })
  return data({ link: `${env().ORIGIN}${path}`, to: { name, address }, posted })
}

async function changeRoles(person: StaffMember, by: string, sent: FormData) {
  const form = parseForm(rolesForm, sent)
  if (!form.ok) return refused(form.problems)
  const { roles: after, reason } = form.value
  const isStale = String(sent.get("before") ?? "") !== person.roles.join(" ")
  const outcome = isStale ? "stale" : await recordRoles(person.id, { before: person.roles, after, by, reason })
  if (outcome === "done") return redirect(`/office/people/${person.id}?done`, 303)
  return refused({ "roles[]": NOT_DONE[outcome] }, 409)
}

async function remove(person: StaffMember, by: string, sent: FormData) {
  const form = parseForm(leavingForm, sent)
  if (!form.ok) return refused({ leaving: form.problems.reason ?? "Say why" })
  const outcome = await recordLeaving(person.id, { on: today(), by, reason: form.value.reason })
  if (outcome !== "done") return refused({ leaving: NOT_DONE[outcome] }, 409)
  return redirect(by === person.id ? "/office/sign-in" : `/office/people/${person.id}?done`, 303)
}

function refused(problems: FormProblems, status = 422) {
  return data({ problems }, { status })
}
