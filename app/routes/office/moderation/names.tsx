import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { ChooseProvider, PeopleList } from "#app/components/office/moderation/people-list.tsx"
import { isUuid } from "#app/domain/uuid.ts"
import { peopleForm } from "#app/forms/moderation.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { markAnew } from "#app/tasks/moderation/mark-anew.server.ts"
import { deletePerson, listPeopleOf, listProviderNames, recordPeople } from "#db/queries/desk/moderation/people.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Names of providers’ people – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "moderation", new Date())
  const providers = await listProviderNames()
  const chosen = providers.find(({ value }) => value === new URL(request.url).searchParams.get("provider")) ?? null
  return { staff: shownStaff(staff), providers, chosen, people: chosen ? await listPeopleOf(chosen.value) : [] }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "moderation", new Date())
  const asked = new URL(request.url).searchParams.get("provider")
  const provider = foundOr404((await listProviderNames()).find(({ value }) => value === asked)).value
  const sent = await request.formData()
  const person = String(sent.get("person") ?? "")
  if (isUuid(person)) await deletePerson(person, { provider, staff: staff.id })
  else {
    const form = parseForm(peopleForm, sent)
    if (!form.ok) return data({ problems: form.problems, typed: String(sent.get("names") ?? "") }, { status: 422 })
    await recordPeople(form.value.names, { provider, staff: staff.id })
  }
  await markAnew(provider)
  return redirect(`/office/moderation/names?provider=${encodeURIComponent(provider)}`, 303)
}

export default function Names() {
  const { providers, chosen, people } = useLoaderData<typeof loader>()
  const { problems, typed } = useActionData<typeof action>() ?? { problems: {}, typed: "" }
  return (
    <div className="wrap">
      <div className="column">
        <Breadcrumbs trail={[{ href: "/office/moderation", name: "Words to read" }]} />
        <ErrorSummary problems={problems} />
        <h1>Names of providers’ people</h1>
        <p>
          Names on these lists are marked in texts about the provider, also where they are no common names. Take them
          from what providers publish themselves, never from what participants wrote.
        </p>
        <ChooseProvider providers={providers} chosen={chosen?.value ?? ""} />
        {chosen === null ? null : (
          <PeopleList provider={chosen} people={people} typed={typed} problem={problems.names} />
        )}
      </div>
    </div>
  )
}
