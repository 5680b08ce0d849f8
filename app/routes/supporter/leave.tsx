import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { DeadLink } from "#app/components/campaign/dead-link.tsx"
import { LeaveScreen, SignatureErased } from "#app/components/campaign/leave-screen.tsx"
import { fieldsOf } from "#app/forms/parse-form.ts"
import { leavingForm } from "#app/forms/sign-up.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { leaveCampaign, openSupporterLink } from "#app/tasks/campaign/sign-up.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [
  { title: "Your signature – Threestar" },
  { name: "robots", content: "noindex" },
]

export async function loader({ params, context }: LoaderFunctionArgs) {
  await limitRate(context, "supporter link")
  const behind = await openSupporterLink("leave", params.token ?? "")
  if (!behind.ok) return data(behind, { status: behind.reason === "strange" ? 404 : 410 })
  const { name, constituency, counts, updates, commentPublic, comment, state } = behind.supporter
  const hasPublicComment = commentPublic && comment !== null
  const isConfirmed = state !== "unconfirmed"
  return data({ ok: true, isConfirmed, shown: { name, constituency, counts, updates, hasPublicComment } } as const)
}

/** Also what a mail program sends by itself when somebody presses its own "unsubscribe" (RFC 8058). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await limitRate(context, "supporter link")
  const behind = await openSupporterLink("leave", params.token ?? "")
  // Whoever is erased already has what was asked for.
  if (!behind.ok) return data({ done: behind.reason === "gone" ? "erased" : null } as const)
  const { leaving } = leavingForm.parse(fieldsOf(await request.formData()))
  return data({ done: await leaveCampaign(behind.supporter.id, leaving) } as const)
}

export default function Leave() {
  const behind = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()?.done ?? null
  return (
    <div className="wrap">
      <div className="column">
        {done === "erased" ? (
          <SignatureErased />
        ) : behind.ok ? (
          <LeaveScreen {...behind.shown} isConfirmed={behind.isConfirmed} isChanged={done === "changed"} />
        ) : (
          <DeadLink reason={behind.reason} />
        )}
      </div>
    </div>
  )
}
