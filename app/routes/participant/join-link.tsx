import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Button, ButtonLink } from "#app/components/button.tsx"
import { END_WORDS } from "#app/components/letter-sent.tsx"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { renewSession } from "#app/http/session.server.ts"
import { findLinkEnd, proveByLink } from "#app/tasks/confirm-mailbox.server.ts"
import { finishJoining } from "#app/tasks/join.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Join – Threestar" }, { name: "robots", content: "noindex" }]

/** Looks only: mail scanners open links, and must not use them up. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await limitRate(context, "digits")
  const end = await findLinkEnd("join", params.token ?? "", new Date())
  return data({ end }, { status: end === null ? 200 : 410 })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await limitRate(context, "digits")
  const now = new Date()
  const proof = await proveByLink("join", params.token ?? "", now)
  // Why it failed the loader says, which is asked anew.
  if (!proof.ok) return data(null, { status: 422 })
  const headers = await renewSession(request, await finishJoining(proof.matter, now), now)
  return redirect("/account", { status: 303, headers })
}

export default function JoinLink() {
  const { end } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        {end === null ? (
          <>
            <h1>Finish joining</h1>
            <p>Press the button to make your account, with the password you chose when you asked for the letter.</p>
            <p>
              <b>Did you not ask to join?</b> Then close this page. Nothing happens unless you press the button.
            </p>
            <form method="post">
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
