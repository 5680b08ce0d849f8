import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { carriesSession, endSession, safeNext } from "#app/http/session.server.ts"
import { endStaffSession } from "#app/http/staff-session.server.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Sign out – Threestar" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("next")
  const next = safeNext(asked, "/")
  if (!carriesSession(request)) throw redirect(next, 303)
  return { next, goesOn: asked !== null && next !== "/" }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  // Whoever works in the office and is a participant, too, is neither from here on.
  await endStaffSession(request)
  const headers = await endSession(request)
  return redirect(safeNext(form.get("next"), "/"), { status: 303, headers })
}

export default function SignOut() {
  const { next, goesOn } = useLoaderData<typeof loader>()
  return (
    <div className="wrap">
      <div className="column">
        <h1>{goesOn ? "Sign out first" : "Sign out"}</h1>
        {goesOn ? (
          <p className="lead">
            You are signed in. Please sign out, so that what you say next cannot be tied to you. The next page answers
            only people who are signed out.
          </p>
        ) : (
          <p className="lead">Signing out clears what this browser kept of your visit, but not its history.</p>
        )}
        <form method="post" action="/sign-out">
          <input type="hidden" name="next" value={next} />
          <Button>{goesOn ? "Sign out and go on" : "Sign out"}</Button>
        </form>
        {goesOn ? (
          <p>You lose nothing. Have your rating pass or receipt at hand: you type it on the next page.</p>
        ) : null}
      </div>
    </div>
  )
}
