import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { DeedPage } from "#app/components/office/register/deed-page.tsx"
import { ReasonField } from "#app/components/office/register/reason-field.tsx"
import { type Typed, textIn } from "#app/components/participant/carried-fields.tsx"
import { TextField } from "#app/components/text-field.tsx"
import { fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { renameForm } from "#app/forms/register/provider-deeds.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { renameProvider } from "#app/tasks/register-deeds/provider-deeds.server.ts"
import { listNames } from "#db/queries/desk/register/choices.ts"
import { findOfficeProvider } from "#db/queries/desk/register/providers.ts"
import { findProviderAt } from "#db/queries/site/providers.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Rename ${data?.provider.name ?? "a provider"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const provider = foundOr404(await findOfficeProvider(params.provider ?? ""))
  const at = await findProviderAt(provider.slug)
  return { names: await listNames(), staff: shownStaff(staff), provider, address: at?.address ?? provider.slug }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const provider = foundOr404(params.provider)
  const sent = await request.formData()
  const shown = { typed: fieldsOf(sent), problems: {}, preview: null, moved: false }
  const form = parseForm(renameForm, sent)
  if (!form.ok) return data({ ...shown, problems: form.problems }, { status: 422 })
  const { name, address, reason, plan } = form.value
  const author = { staff: staff.id, now: new Date(), reason }
  const outcome = await renameProvider(author, { provider, name, address, agreed: plan })
  if (outcome.ok && outcome.done) return redirect(`/office/register/${provider}?done=${outcome.id}`, 303)
  if (outcome.ok) return { ...shown, preview: outcome.preview }
  if (outcome.reason === "moved") return data({ ...shown, preview: outcome.preview, moved: true }, { status: 409 })
  foundOr404(outcome.reason === "gone" ? null : outcome)
  return data({ ...shown, problems: outcome.reason === "nothing" ? SAME : TAKEN }, { status: 422 })
}

const SAME = { name: "This is its name already" }
const TAKEN = { address: "Another provider’s page has this address, or had it once" }

export default function Rename() {
  const { names, provider, address } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? { name: provider.name }
  const problems: Readonly<Record<string, string>> = sent?.problems ?? {}
  const back = `/office/register/${provider.slug}`
  return (
    <DeedPage
      {...{ provider, names, sent }}
      question={`Rename ${provider.name} to ${textIn(typed, "name")}?`}
      button="Rename it"
      told={<p>Its ratings, its contracts and its history stay with it.</p>}
    >
      <form method="post" noValidate>
        <ErrorSummary problems={problems} />
        <h1>Rename {provider.name}</h1>
        <p>
          Its ratings stay with it, and a search for “{provider.name}” still finds it. If another company took it over,{" "}
          <a href={`${back}/take-over`}>record a take-over</a> instead.
        </p>
        <TextField name="name" label="The new name" value={textIn(typed, "name")} error={problems.name} />
        <TextField
          name="address"
          label="A new address for its page"
          hint={`After /providers/. Leave it blank and the page stays at /providers/${address}. Old addresses always lead to the page.`}
          value={textIn(typed, "address")}
          error={problems.address}
          spellCheck={false}
        />
        <ReasonField value={textIn(typed, "reason")} error={problems.reason} />
        <Button>Look at it before it is changed</Button>
      </form>
    </DeedPage>
  )
}
