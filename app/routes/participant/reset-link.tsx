import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button, ButtonLink } from "#app/components/button.tsx"
import { ErrorSummary, type Problems } from "#app/components/error-summary.tsx"
import { NewPasswordField } from "#app/components/join-screens.tsx"
import { END_WORDS } from "#app/components/letter-sent.tsx"
import { linkForm } from "#app/forms/account.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { renewSession } from "#app/http/session.server.ts"
import { findLinkEnd, proveByLink } from "#app/tasks/confirm-mailbox.server.ts"
import { finishReset } from "#app/tasks/reset-password.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [
  { title: "Choose a new password – Threestar" },
  { name: "robots", content: "noindex" },
]

/** Looks only: mail scanners open links, and must not use them up. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await limitRate(context, "digits")
  const end = await findLinkEnd("reset", params.token ?? "", new Date())
  return data({ end }, { status: end === null ? 200 : 410 })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await limitRate(context, "digits")
  const form = parseForm(linkForm, await request.formData())
  if (!form.ok) return refused(form.problems)
  const now = new Date()
  const proof = await proveByLink("reset", params.token ?? "", now)
  if (!proof.ok) return refused({})
  const accountId = await finishReset(proof.matter.lookup, form.value.password, now)
  if (accountId === null) return refused({})
  const headers = await renewSession(request, accountId, now)
  return redirect("/account", { status: 303, headers })
}

export default function ResetLink() {
  const { end } = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems
  return (
    <div className="wrap">
      <div className="column">
        {end === null ? (
          <>
            <ErrorSummary problems={problems} />
            <h1>Choose a new password</h1>
            <form method="post" noValidate>
              <NewPasswordField label="Your new password" error={problems?.password} />
              <p>This signs you out everywhere else.</p>
              <Button>Change my password</Button>
            </form>
          </>
        ) : (
          <>
            <h1>This link does not work any more</h1>
            <p>{END_WORDS[end]}.</p>
            <p className="actions">
              <ButtonLink href="/reset">Ask for a new letter</ButtonLink>
            </p>
          </>
        )}
      </div>
    </div>
  )
}

/** Whether the link itself has come to its end the loader says, which is asked anew. */
function refused(problems: Problems) {
  return data({ problems }, { status: 422 })
}
