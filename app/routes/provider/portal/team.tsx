import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { InviteForm, TeamList } from "#app/components/portal/team/team-list.tsx"
import { hasRight } from "#app/domain/portal/role.ts"
import { isOwnDomain } from "#app/domain/provider-link.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { teamInvitationForm, teamRoleForm } from "#app/forms/portal/claim.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import {
  type Representative,
  requireRepresentative,
  shownRepresentative,
} from "#app/http/representative-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { invite, inviteAgain } from "#app/tasks/portal/invite.server.ts"
import { listTeam, recordPortalRole, recordTeamLeaving } from "#db/queries/desk/portal/team.ts"
import { findRecipient } from "#db/queries/desk/recipients.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "Team – Threestar for providers" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const representative = await requireRepresentative(request, { slug: params.slug, right: "read", now: new Date() })
  const { provider, role, id } = representative
  const mayChange = hasRight(role, "team")
  const members = await listTeam(provider.slug)
  return {
    representative: shownRepresentative(representative),
    you: id,
    mayChange,
    members: members.map((one) => ({ ...one, address: mayChange || one.id === id ? one.address : null })),
    done: new URL(request.url).searchParams.get("done"),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const owner = await requireRepresentative(request, { slug: params.slug, right: "team", now: new Date() })
  await limitRate(context, "team")
  const sent = await request.formData()
  const step = sent.get("step")
  if (step === "invite") return inviteColleague(owner, sent)
  const person = String(sent.get("person") ?? "")
  if (!isUuid(person)) return refused({ form: STALE }, 409)
  if (step === "role") return changeRole(owner, person, sent)
  if (step === "link") return sendLink(owner, person)
  return remove(owner, person)
}

export default function Team() {
  const { representative, members, mayChange, you, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = SAID[done ?? ""]
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={answer?.problems} />
        <h1>Who speaks for {representative.provider.name}</h1>
        {said ? <Notice tone="good">{<p>{said}</p>}</Notice> : null}
        <p>Answers carry the provider’s name. No page shows yours to the public.</p>
        <TeamList members={members} mayChange={mayChange} you={you} />
        {mayChange ? (
          <InviteForm
            typed={answer?.typed ?? null}
            hint="At a mail domain of your organisation that our register knows. For any other, ask us."
            problems={answer?.problems}
          />
        ) : (
          <p>An owner can invite and remove people.</p>
        )}
      </div>
    </div>
  )
}

const SAID: Readonly<Record<string, string>> = {
  invited: "Invited. We have sent them a letter.",
  unsent: "Invited, but the letter did not leave. Press “Send a new link” in a while.",
  role: "The role is changed.",
  removed: "Removed. They are shut out.",
}

const STALE = "Somebody else has changed this meanwhile. Look at the team as it is now"

const NOT_DONE = {
  stale: STALE,
  "last-owner": "Somebody has to be an owner: make a colleague one first",
} as const

async function inviteColleague(owner: Representative, sent: FormData) {
  const text = (name: string) => String(sent.get(name) ?? "")
  const typed = { name: text("name"), address: text("address"), role: text("role") }
  const form = parseForm(teamInvitationForm, sent)
  if (!form.ok) return refused(form.problems, 422, typed)
  const { provider, id: by } = owner
  const { domains = [] } = (await findRecipient(provider.slug)) ?? {}
  if (!isOwnDomain(form.value.address, domains)) return refused({ address: otherDomain(domains) }, 422, typed)
  const outcome = await invite({ ...form.value, provider, by }, new Date())
  if (!outcome.ok) return refused({ address: "This address cannot be invited. Write to us" }, 422, typed)
  return redirect(`/portal/${provider.slug}/team?done=${outcome.posted ? "invited" : "unsent"}`, 303)
}

function otherDomain(domains: readonly string[]): string {
  if (domains.length === 0) return "Our register knows no mail domain of your organisation: ask us to invite them"
  return `Give an address that ends in ${domains.join(" or ")}, or ask us to invite them`
}

async function changeRole({ provider, id: by }: Representative, person: string, sent: FormData) {
  const form = parseForm(teamRoleForm, sent)
  if (!form.ok) return refused({ form: "Choose what they may do" })
  const { role: after, before } = form.value
  const place = { provider: provider.slug, person, by, as: "owner" } as const
  const outcome = await recordPortalRole(place, { before, after })
  if (outcome !== "done") return refused({ form: NOT_DONE[outcome] }, 409)
  return redirect(`/portal/${provider.slug}/team?done=role`, 303)
}

async function sendLink({ provider, id: by }: Representative, person: string) {
  const sent = await inviteAgain({ provider, person, by, as: "owner" }, new Date())
  if (sent === null) return refused({ form: STALE }, 409)
  return redirect(`/portal/${provider.slug}/team?done=${sent.posted ? "invited" : "unsent"}`, 303)
}

async function remove({ provider, id: by }: Representative, person: string) {
  const place = { provider: provider.slug, person, by, as: "owner" } as const
  const outcome = await recordTeamLeaving(place, { on: today(), reason: null })
  if (outcome !== "done") return refused({ form: NOT_DONE[outcome] }, 409)
  return redirect(person === by ? "/portal" : `/portal/${provider.slug}/team?done=removed`, 303)
}

function refused(
  problems: FormProblems,
  status: 409 | 422 = 422,
  typed: Parameters<typeof InviteForm>[0]["typed"] = null,
) {
  return data({ problems, typed }, { status })
}
