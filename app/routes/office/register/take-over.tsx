import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { DeedPage } from "#app/components/office/register/deed-page.tsx"
import { TakeOverFields } from "#app/components/office/register/take-over-fields.tsx"
import type { Typed } from "#app/components/participant/carried-fields.tsx"
import { fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { takeOverForm } from "#app/forms/register/provider-deeds.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { recordTakeOver } from "#app/tasks/register-deeds/take-over.server.ts"
import { listNames, listSourceChoices } from "#db/queries/desk/register/choices.ts"
import { findOfficeProvider, listProviderChoices } from "#db/queries/desk/register/providers.ts"
import { listContracts } from "#db/queries/site/contracts.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Take-over of ${data?.provider.name ?? "a provider"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const provider = foundOr404(await findOfficeProvider(params.provider ?? ""))
  const contracts = (await listContracts({ provider: provider.slug })).filter(({ endsIn }) => endsIn === null)
  const [choices, sources] = [await listProviderChoices(), await listSourceChoices()]
  const others = choices.filter(({ slug }) => slug !== provider.slug)
  return { names: await listNames(), staff: shownStaff(staff), provider, contracts, others, sources }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const provider = foundOr404(params.provider)
  const sent = await request.formData()
  const shown = { typed: fieldsOf(sent), problems: {}, preview: null, moved: false }
  const form = parseForm(takeOverForm, sent)
  if (!form.ok) return data({ ...shown, problems: form.problems }, { status: 422 })
  const { reason, plan, source, "contracts[]": contracts, ...said } = form.value
  const author = { staff: staff.id, now: new Date(), reason }
  const outcome = await recordTakeOver(author, { ...said, provider, sources: [source], contracts, agreed: plan })
  if (outcome.ok && outcome.done) return redirect(`/office/register/${provider}?done=${outcome.id}`, 303)
  if (outcome.ok) return { ...shown, preview: outcome.preview }
  if (outcome.reason === "moved") return data({ ...shown, preview: outcome.preview, moved: true }, { status: 409 })
  const [status, problems] = PROBLEMS[outcome.reason]
  return data({ ...shown, problems }, { status })
}

const PROBLEMS = {
  nothing: [422, { form: "All of this is recorded already" }],
  itself: [422, { successor: "That is the same provider. Choose the other one" }],
  circle: [422, { successor: "That one became this provider. A provider cannot become itself by a detour" }],
  "no-source": [422, { source: "Choose the source" }],
  gone: [409, { successor: "One of the two has been merged into another meanwhile. Open it again" }],
  "contract-gone": [409, { "contracts[]": "A contract you ticked is no longer theirs. Look again" }],
} as const

export default function TakeOver() {
  const { names, provider, contracts, others, sources } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? { "contracts[]": contracts.map(({ id }) => id) }
  const problems: Readonly<Record<string, string>> = sent?.problems ?? {}
  return (
    <DeedPage
      {...{ provider, names, sent }}
      question={`Record: ${sent?.preview?.subject ?? ""}?`}
      button="Record it"
      told={<p>Both keep their pages and their ratings. Each page leads to the other.</p>}
    >
      <TakeOverFields {...{ name: provider.name, contracts, others, sources, typed, problems }} />
    </DeedPage>
  )
}
