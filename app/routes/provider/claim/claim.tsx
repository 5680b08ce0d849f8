import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { ChooseOwnProvider, ClaimForm, ClaimSent } from "#app/components/portal/claim/claim-screens.tsx"
import { claimLookup } from "#app/crypto/staff-codes.server.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { claimForm } from "#app/forms/portal/claim.ts"
import { isFromMachine } from "#app/forms/proof.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { limitLetters, limitRate } from "#app/http/rate-limits.server.ts"
import { today } from "#app/http/today.server.ts"
import { makeClaim } from "#app/tasks/portal/claims.server.ts"
import { findRecipient } from "#db/queries/desk/recipients.ts"
import { findProviderAt, listProviders } from "#db/queries/site/providers.ts"
import { letterPost } from "#emails/send.server.ts"

/** Signs of a name that is looked for. */
const LONGEST_QUESTION = 100

export const handle = { shell: "portal" }

export const meta: MetaFunction = () => [{ title: "Join for your provider – Threestar for providers" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const chosen = asked.get("provider")
  if (chosen !== null) return { chosen: await findChosen(chosen), q: "", found: [], post: letterPost() }
  const q = (asked.get("q") ?? "").slice(0, LONGEST_QUESTION)
  const found = q.trim() === "" ? [] : await listProviders({ q })
  return { chosen: null, q, found: found.map(({ slug, name }) => ({ slug, name })), post: letterPost() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  await limitRate(context, "claim")
  const sent = await request.formData()
  const chosen = await findChosen(String(sent.get("provider") ?? ""))
  const form = parseForm(claimForm, sent)
  if (!form.ok) return back(sent, chosen, form.problems)
  const { address } = form.value
  if (!isFromMachine(sent)) {
    await limitLetters(context, claimLookup(address))
    const { posted } = await makeClaim({ ...form.value, provider: chosen.slug }, today())
    if (!posted) return back(sent, chosen, { form: "The letter did not leave. Try again in a few minutes" })
  }
  return data({ stage: "sent", address } as const)
}

/** By whichever address of a provider. @throws a 404 for what is none */
async function findChosen(address: string) {
  const { slug } = foundOr404(await findProviderAt(address))
  const { name, domains } = foundOr404(await findRecipient(slug))
  return { slug, name, domains }
}

type Chosen = Awaited<ReturnType<typeof findChosen>>

function back(sent: FormData, chosen: Chosen, problems: FormProblems) {
  const text = (name: string) => String(sent.get(name) ?? "")
  const typed = { name: text("name"), job: text("job"), address: text("address") }
  return data({ stage: "form", chosen, typed, problems } as const, { status: 422 })
}

export default function Claim() {
  const { chosen, q, found, post } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refusal = answer?.stage === "form" ? answer : null
  const provider = refusal?.chosen ?? chosen
  return (
    <div className="wrap">
      <div className="column">
        <ErrorSummary problems={refusal?.problems} />
        {answer?.stage === "sent" ? (
          <ClaimSent address={answer.address} post={post} />
        ) : provider ? (
          <ClaimForm provider={provider} typed={refusal?.typed ?? null} problems={refusal?.problems} />
        ) : (
          <ChooseOwnProvider q={q} found={found} />
        )}
      </div>
    </div>
  )
}
