import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { InviteForm, TeamList } from "#app/components/portal/team/team-list.tsx"
import { isUuid } from "#app/domain/uuid.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { teamInvitationForm, teamRoleForm } from "#app/forms/portal/claim.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { invite, inviteAgain } from "#app/tasks/portal/invite.server.ts"
import { listTeam, recordPortalRole, recordTeamLeaving } from "#db/queries/desk/portal/team.ts"
import { findRecipient } from "#db/queries/desk/recipients.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "A provider’s people – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "representatives", new Date())
  const provider = await findProviderOr404(params.provider)
  const members = await listTeam(provider.slug)
  return { staff: shownStaff(staff), provider, members, done: new URL(request.url).searchParams.get("done") }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "representatives", new Date())
  const sent = await request.formData()
  const provider = await findProviderOr404(params.provider)
  const step = sent.get("step")
  if (step === "invite") return inviteSomebody(provider, staff.id, sent)
  const person = String(sent.get("person") ?? "")
  if (!isUuid(person)) return refused({ form: STALE }, 409)
  const place = { provider: provider.slug, person, by: staff.id, as: "office" } as const
  const done = (what: string) => redirect(`/office/representatives/${provider.slug}?done=${what}`, 303)
  if (step === "link") {
    const again = await inviteAgain({ ...place, provider }, new Date())
    return again === null ? refused({ form: STALE }, 409) : done(again.posted ? "yes" : "unsent")
  }
  if (step === "role") {
    const form = parseForm(teamRoleForm, sent)
    if (!form.ok) return refused({ form: "Choose what they may do" })
    const { role: after, before } = form.value
    return (await recordPortalRole(place, { before, after })) === "done" ? done("yes") : refused({ form: STALE }, 409)
  }
  return (await recordTeamLeaving(place, { on: today(), reason: null })) === "done"
    ? done("yes")
    : refused({ form: STALE }, 409)
}

export default function ProviderTeam() {
  const { provider, members, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={answer?.problems} />
        <Breadcrumbs trail={[{ href: "/office/representatives", name: "Who speaks for providers" }]} />
        <h1>Who speaks for {provider.name}</h1>
        {done ? (
          <Notice tone={done === "unsent" ? "warning" : "good"}>
            <p>
              {done === "unsent"
                ? "Done, but the letter did not leave. Send a new link in a while."
                : "Done. It stands in the record of deeds."}
            </p>
          </Notice>
        ) : null}
        <TeamList members={members} mayChange={true} you={null} />
        <InviteForm
          typed={answer?.typed ?? null}
          hint={
            provider.domains.length === 0
              ? "The register knows no mail domain of this provider: be sure that the person works there."
              : `Best at ${provider.domains.join(" or ")}. For any other, be sure that the person works there.`
          }
          problems={answer?.problems}
        />
      </div>
    </div>
  )
}

const STALE = "Somebody else has changed this meanwhile. Look at the team as it is now"

async function findProviderOr404(slug = "") {
  return { slug, ...foundOr404(await findRecipient(slug)) }
}

async function inviteSomebody(provider: { slug: string; name: string }, by: string, sent: FormData) {
  const text = (name: string) => String(sent.get(name) ?? "")
  const typed = { name: text("name"), address: text("address"), role: text("role") }
  const form = parseForm(teamInvitationForm, sent)
  if (!form.ok) return refused(form.problems, 422, typed)
  const outcome = await invite({ ...form.value, provider, by }, new Date())
  if (!outcome.ok) return refused({ address: "Somebody of the office has this address: nobody is both" }, 422, typed)
  return redirect(`/office/representatives/${provider.slug}?done=${outcome.posted ? "yes" : "unsent"}`, 303)
}

type Typed = Parameters<typeof InviteForm>[0]["typed"]

function refused(problems: FormProblems, status: 409 | 422 = 422, typed: Typed = null) {
  return data({ problems, typed }, { status })
}
