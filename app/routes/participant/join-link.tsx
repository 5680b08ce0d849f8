import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button, ButtonLink } from "#app/components/button.tsx"
import { ErrorSummary, type Problems } from "#app/components/error-summary.tsx"
import { NewPasswordField } from "#app/components/join-screens.tsx"
import { END_WORDS } from "#app/components/letter-sent.tsx"
import { PausedScreen } from "#app/components/paused.tsx"
import { pauseInWords } from "#app/domain/switch.ts"
import { linkForm } from "#app/forms/account.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { renewSession } from "#app/http/session.server.ts"
import { findPause, pausedAnswer, pausedHeaders } from "#app/http/switches.server.ts"
import { findLinkEnd, proveByLink } from "#app/tasks/confirm-mailbox.server.ts"
import { finishJoiningByLink } from "#app/tasks/join.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Join – Threestar" }, { name: "robots", content: "noindex" }]

export const headers = pausedHeaders

/** Looks only: mail scanners open links, and must not use them up. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await limitRate(context, "digits")
  const end = await findLinkEnd("join", params.token ?? "", new Date())
  const pause = await findPause("new-accounts")
  return data({ end, pause }, pause ? pausedAnswer() : { status: end === null ? 200 : 410 })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await limitRate(context, "digits")
  const sent = await request.formData()
  const pause = await findPause("new-accounts")
  if (pause) return refused({ form: pauseInWords(pause) }, pausedAnswer())
  const form = parseForm(linkForm, sent)
  if (!form.ok) return refused(form.problems)
  const now = new Date()
  const proof = await proveByLink("join", params.token ?? "", now)
  if (!proof.ok) return refused({})
  const accountId = await finishJoiningByLink(proof.matter, form.value.password, now)
  const headers = await renewSession(request, accountId, now)
  return redirect("/account", { status: 303, headers })
}

export default function JoinLink() {
  const { end, pause } = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems
  return (
    <div className="wrap">
      <div className="column">
        {pause && !problems ? (
          <PausedScreen pause={pause} />
        ) : end === null ? (
          <>
            <ErrorSummary problems={problems} />
            <h1>Finish joining</h1>
            <p>
              <b>Did you not ask to join?</b> Then close this page. Nothing happens unless you press the button.
            </p>
            <p>
              Type your password once more. This is the one that counts: so nobody who only knows your address can
              choose it for you.
            </p>
            <form method="post" noValidate>
              <NewPasswordField label="Your password" error={problems?.password} />
              <Button>Make my account</Button>
            </form>
            <p>If the page where you typed your address is still open, you can close it.</p>
          </>
        ) : (
          <>
            <h1>This link does not work any more</h1>
            <p>{END_WORDS[end]}.</p>
            <p>If you have an account by now, sign in. If not, join again: it takes a minute.</p>
            <p className="actions">
              <ButtonLink href="/sign-in">Sign in</ButtonLink>{" "}
              <ButtonLink href="/join" look="quiet">
                Join
              </ButtonLink>
            </p>
          </>
        )}
      </div>
    </div>
  )
}

/** Whether the link itself has come to its end the loader says, which is asked anew. */
function refused(problems: Problems, init: ResponseInit = { status: 422 }) {
  return data({ problems }, init)
}
