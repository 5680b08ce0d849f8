import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { DeedPage } from "#app/components/office/register/deed-page.tsx"
import { ReasonField } from "#app/components/office/register/reason-field.tsx"
import { type Typed, textIn } from "#app/components/participant/carried-fields.tsx"
import { fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { endForm } from "#app/forms/register/provider-deeds.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { endProvider } from "#app/tasks/register-deeds/provider-deeds.server.ts"
import { listNames } from "#db/queries/desk/register/choices.ts"
import { findOfficeProvider } from "#db/queries/desk/register/providers.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `End ${data?.provider.name ?? "a provider"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  return {
    names: await listNames(),
    staff: shownStaff(staff),
    provider: foundOr404(await findOfficeProvider(params.provider ?? "")),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const provider = foundOr404(params.provider)
  const sent = await request.formData()
  const shown = { typed: fieldsOf(sent), problems: {}, preview: null, moved: false }
  const form = parseForm(endForm, sent)
  if (!form.ok) return data({ ...shown, problems: form.problems }, { status: 422 })
  const { ends, reason, plan } = form.value
  const author = { staff: staff.id, now: new Date(), reason }
  const outcome = await endProvider(author, { provider, ends: ends === "yes", agreed: plan })
  if (outcome.ok && outcome.done) return redirect(`/office/register/${provider}?done=${outcome.id}`, 303)
  if (outcome.ok) return { ...shown, preview: outcome.preview }
  if (outcome.reason === "moved") return data({ ...shown, preview: outcome.preview, moved: true }, { status: 409 })
  foundOr404(outcome.reason === "gone" ? null : outcome)
  return data({ ...shown, problems: outcome.reason === "in-use" ? IN_USE : SO_ALREADY }, { status: 409 })
}

const IN_USE = {
  form: "Contracts, links or web domains still name it. Take those out first, or give its contracts an end and leave it",
}
const SO_ALREADY = { form: "It is so already: somebody did it before you" }

export default function End() {
  const { names, provider } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? {}
  const problems: Readonly<Record<string, string>> = sent?.problems ?? {}
  const ends = provider.delistedOn === null
  return (
    <DeedPage
      {...{ provider, names, sent }}
      question={ends ? `End ${provider.name}?` : `List ${provider.name} again?`}
      button={ends ? "End it" : "List it again"}
    >
      <form method="post" noValidate>
        <ErrorSummary problems={problems} />
        <h1>{ends ? `End ${provider.name}` : `List ${provider.name} again`}</h1>
        <p>
          {ends
            ? "It goes from every list and search. Its page and its ratings stay, and so does its address. A provider whose contracts have run out need not be ended: it is history, and stays."
            : "It comes back to the lists and can be found again."}
        </p>
        <input type="hidden" name="ends" value={ends ? "yes" : "no"} />
        <ReasonField value={textIn(typed, "reason")} error={problems.reason} />
        <Button>Look at it before it is changed</Button>
      </form>
    </DeedPage>
  )
}
