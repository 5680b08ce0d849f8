import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { OwnClaim } from "#app/components/portal/claim/own-claim.tsx"
import { MOST_CODE_TRIES } from "#app/domain/portal/claim.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { claimCodeForm } from "#app/forms/portal/claim.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { today } from "#app/http/today.server.ts"
import { claimCodeFits, openClaim } from "#app/tasks/portal/claims.server.ts"
import { confirmClaim } from "#db/queries/desk/portal/claims.ts"

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [
  { title: "Your request – Threestar for providers" },
  { name: "robots", content: "noindex" },
]

export async function loader({ params, context }: LoaderFunctionArgs) {
  await limitRate(context, "claim link")
  const claim = await openClaim(params.token ?? "", today())
  if (!claim) return data({ claim: null }, { status: 410 })
  const { provider, providerName, address, state, letterOn, reason } = claim
  return data({ claim: { provider, providerName, address, state, letterOn, reason } })
}

/** Opening the link does nothing by itself: mail scanners open links. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await limitRate(context, "claim link")
  const sent = await request.formData()
  const claim = await openClaim(params.token ?? "", today())
  const here = redirect(new URL(request.url).pathname, 303)
  if (!claim) throw here
  if (claim.state === "unconfirmed") await confirmClaim(claim)
  if (claim.state !== "letter-sent") return here
  if (claim.codeTries >= MOST_CODE_TRIES)
    return refused({ code: "There were too many wrong codes. Ask us for another letter" }, 429)
  const form = parseForm(claimCodeForm, sent)
  if (!form.ok) return refused(form.problems)
  if (!(await claimCodeFits(claim, { code: form.value.code, today: today() }))) return refused({ code: WRONG })
  return here
}

const WRONG = "This is not the code of our last letter. Check each sign. If another letter came later, use its code"

function refused(problems: FormProblems, status = 422) {
  return data({ problems }, { status })
}

export default function ClaimPage() {
  const { claim } = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={problems} />
        <OwnClaim claim={claim} problem={problems?.code} />
      </div>
    </div>
  )
}
