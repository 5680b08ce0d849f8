import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { ConfirmChanges } from "#app/components/office/register/confirm-changes.tsx"
import { ReasonField } from "#app/components/office/register/reason-field.tsx"
import { RowFields } from "#app/components/office/register/row-fields.tsx"
import { SourceFields } from "#app/components/office/register/source-fields.tsx"
import { type Typed, textIn, ticksIn } from "#app/components/participant/carried-fields.tsx"
import { addressFor } from "#app/domain/register/provider-address.ts"
import { isRowKind, KINDS } from "#app/domain/register/row-kind.ts"
import { fieldsOf } from "#app/forms/parse-form.ts"
import { readRowForm } from "#app/forms/register/row-form.ts"
import { problemsInWords } from "#app/forms/register/row-problems.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { answered } from "#app/tasks/register-deeds/answer-missing.server.ts"
import { saveRow } from "#app/tasks/register-deeds/save-row.server.ts"
import { listAreaChoices, listNames, listSourceChoices } from "#db/queries/desk/register/choices.ts"
import { findMissing } from "#db/queries/desk/register/missing.ts"
import { listProviderChoices } from "#db/queries/desk/register/providers.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Add ${data ? KINDS[data.kind].name : "a row"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const kind = kindOf(params.kind)
  const asked = new URL(request.url).searchParams
  const ids = asked.getAll("missing").filter((id) => /^[0-9a-f-]{36}$/.test(id))
  const missing = ids[0] ? await findMissing(ids[0]) : null
  const [providers, areas, sources] = [await listProviderChoices(), await listAreaChoices(), await listSourceChoices()]
  const about = asked.get("provider") ?? ""
  const prefilled: Typed = {
    ...{ name: missing?.name ?? "", role: "prime", provider: about, certainty: "single-source" },
    ...{ [asked.get("end") === "prime" ? "prime" : "subcontractor"]: about },
    "missing[]": missing ? ids : [],
  }
  return {
    names: await listNames(),
    staff: shownStaff(staff),
    kind,
    about,
    town: missing?.town ?? null,
    prefilled,
    providers,
    areas,
    sources,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const kind = kindOf(params.kind)
  const sent = await request.formData()
  const typed = fieldsOf(sent)
  const form = readRowForm(kind, sent)
  if (!form.ok) return data({ typed, problems: form.problems, preview: null, moved: false }, { status: 422 })
  const { cells, missing, reason, plan, ...row } = form.value
  const whole = kind === "provider" && cells.slug === "" ? { ...cells, slug: addressFor(cells.name ?? "") } : cells
  const author = { staff: staff.id, now: new Date(), reason }
  const provider = whole.slug ?? whole.provider ?? whole.subcontractor ?? ""
  const outcome = await saveRow(author, {
    ...{ ...row, kind, key: null, cells: whole, agreed: plan },
    also: (tx) => answered(tx, author, { missing, provider }),
  })
  if (outcome.ok && outcome.done) return redirect(`/office/register/${provider}?done=${outcome.id}`, 303)
  if (outcome.ok) return { typed, problems: {}, preview: outcome.preview, moved: false }
  if (outcome.reason === "moved")
    return data({ typed, problems: {}, preview: outcome.preview, moved: true }, { status: 409 })
  const problems = outcome.reason === "problems" ? problemsInWords(outcome.problems, whole) : NOTHING
  return data({ typed, problems, preview: null, moved: false }, { status: 422 })
}

const NOTHING = { form: "There is nothing to add" }

function kindOf(word: string | undefined) {
  return foundOr404(isRowKind(word) ? word : null)
}

export default function AddRow() {
  const { names, kind, about, town, prefilled, providers, areas, sources } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? prefilled
  const problems: Readonly<Record<string, string>> = sent?.problems ?? {}
  const back = about === "" ? "/office/register" : `/office/register/${about}`
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/register", name: "Register" }]} />
      <div className="column">
        {sent?.preview ? (
          <ConfirmChanges
            {...{
              heading: `Add ${KINDS[kind].name}?`,
              names,
              changes: sent.preview.changes,
              plan: sent.preview.plan,
              typed,
              back,
            }}
            moved={sent.moved}
            button="Add it"
          >
            {kind === "contract" || kind === "link" ? (
              <p>People can rate it there from the next quarter on, when the keys for new places are made.</p>
            ) : null}
          </ConfirmChanges>
        ) : (
          <form method="post" noValidate>
            <ErrorSummary problems={problems} />
            <h1>Add {KINDS[kind].name}</h1>
            {town === null ? null : <p>People go to see them in {town}.</p>}
            <RowFields {...{ kind, typed, problems }} isNew choices={{ providers, areas }} />
            <SourceFields {...{ typed, problems }} choices={sources} own={[]} />
            <ReasonField value={textIn(typed, "reason")} error={problems.reason} />
            {ticksIn(typed, "missing[]").map((id) => (
              <input key={id} type="hidden" name="missing[]" value={id} />
            ))}
            <Button>Look at it before it is added</Button>
          </form>
        )}
      </div>
    </div>
  )
}
