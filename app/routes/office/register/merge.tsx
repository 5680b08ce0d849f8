import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { DeedPage } from "#app/components/office/register/deed-page.tsx"
import { ReasonField } from "#app/components/office/register/reason-field.tsx"
import { type Typed, textIn } from "#app/components/participant/carried-fields.tsx"
import { SelectField } from "#app/components/select-field.tsx"
import { fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { mergeForm } from "#app/forms/register/provider-deeds.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { mergeProviders } from "#app/tasks/register-deeds/provider-deeds.server.ts"
import { listNames } from "#db/queries/desk/register/choices.ts"
import { findOfficeProvider, listProviderChoices } from "#db/queries/desk/register/providers.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Merge ${data?.provider.name ?? "a provider"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const provider = foundOr404(await findOfficeProvider(params.provider ?? ""))
  const others = (await listProviderChoices()).filter(({ slug }) => slug !== provider.slug)
  return { names: await listNames(), staff: shownStaff(staff), provider, others }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const provider = foundOr404(params.provider)
  const sent = await request.formData()
  const shown = { typed: fieldsOf(sent), problems: {}, preview: null, moved: false }
  const form = parseForm(mergeForm, sent)
  if (!form.ok) return data({ ...shown, problems: form.problems }, { status: 422 })
  const { into, reason, plan } = form.value
  const author = { staff: staff.id, now: new Date(), reason }
  const outcome = await mergeProviders(author, { provider, into, agreed: plan })
  if (outcome.ok && outcome.done) return redirect(`/office/register/${into}?done=${outcome.id}`, 303)
  if (outcome.ok) return { ...shown, preview: outcome.preview }
  if (outcome.reason === "moved") return data({ ...shown, preview: outcome.preview, moved: true }, { status: 409 })
  return data({ ...shown, problems: outcome.reason === "itself" ? ITSELF : GONE }, { status: 409 })
}

const ITSELF = { into: "That is the same provider. Choose the other one" }
const GONE = { into: "One of the two has been merged already. Open it again" }

export default function Merge() {
  const { names, provider, others } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? {}
  const problems: Readonly<Record<string, string>> = sent?.problems ?? {}
  const back = `/office/register/${provider.slug}`
  const other = others.find(({ slug }) => slug === textIn(typed, "into"))?.name ?? ""
  return (
    <DeedPage
      {...{ provider, names, sent }}
      question={`Merge ${provider.name} into ${other}?`}
      button="Merge them"
      told={
        <ul>
          <li>
            The page of {provider.name} leads to the page of {other} from now on.
          </li>
          <li>
            Its ratings count for {other} from the next monthly update on. No rating is changed, and none is lost.
          </li>
          <li>Where both stand in one area under the same prime, people find {other} once.</li>
        </ul>
      }
    >
      <form method="post" noValidate>
        <ErrorSummary problems={problems} />
        <h1>{provider.name} is a duplicate</h1>
        <p>
          Only if both are the same organisation. If one took the other over,{" "}
          <a href={`${back}/take-over`}>record a take-over</a>: then both keep their pages.
        </p>
        <SelectField
          name="into"
          label="It is the same as"
          hint="This one stays."
          choices={[
            { value: "", label: "Choose a provider" },
            ...others.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
          value={textIn(typed, "into")}
          error={problems.into}
        />
        <ReasonField value={textIn(typed, "reason")} error={problems.reason} />
        <Button>Look at what that would change</Button>
      </form>
    </DeedPage>
  )
}
