import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { DeadLink } from "#app/components/campaign/dead-link.tsx"
import { SignatureConfirmed, SignatureToConfirm } from "#app/components/campaign/signature-screens.tsx"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { confirmByLink, openSupporterLink } from "#app/tasks/campaign/sign-up.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [
  { title: "Confirm your signature – Threestar" },
  { name: "robots", content: "noindex" },
]

/** Looks only: mail scanners open links, and must not use them up. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await limitRate(context, "supporter link")
  const behind = await openSupporterLink("confirm", params.token ?? "")
  if (!behind.ok) return data(behind, { status: behind.reason === "strange" ? 404 : 410 })
  const { name, constituency, counts, updates, commentPublic, comment, state } = behind.supporter
  const hasPublicComment = commentPublic && comment !== null
  return data({ ok: true, state, shown: { name, constituency, counts, updates, hasPublicComment } } as const)
}

export async function action({ params, context }: ActionFunctionArgs) {
  await limitRate(context, "supporter link")
  const done = await confirmByLink(params.token ?? "", new Date())
  return data({ done }, done ? undefined : { status: 410 })
}

export default function Confirm() {
  const behind = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {!behind.ok ? (
          <DeadLink reason={behind.reason} />
        ) : behind.state === "unconfirmed" ? (
          <SignatureToConfirm {...behind.shown} />
        ) : (
          <SignatureConfirmed {...behind.shown} isNew={answer?.done === true} />
        )}
      </div>
    </div>
  )
}
