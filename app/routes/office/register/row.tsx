import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { ConfirmChanges } from "#app/components/office/register/confirm-changes.tsx"
import { ReasonField } from "#app/components/office/register/reason-field.tsx"
import { RowFields } from "#app/components/office/register/row-fields.tsx"
import { SourceFields } from "#app/components/office/register/source-fields.tsx"
import { StaleRow } from "#app/components/office/register/stale-row.tsx"
import { type Typed, textIn } from "#app/components/participant/carried-fields.tsx"
import { SummaryList } from "#app/components/summary-list.tsx"
import { COLUMN_WORDS, cellByName } from "#app/domain/register/column-words.ts"
import { isRowKind, KINDS } from "#app/domain/register/row-kind.ts"
import { fieldsOf } from "#app/forms/parse-form.ts"
import type { Cells } from "#app/forms/register/register-file.ts"
import { cellsOf, readRowForm, sourceColumn } from "#app/forms/register/row-form.ts"
import { problemsInWords } from "#app/forms/register/row-problems.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { versionOf } from "#app/tasks/register-deeds/deed.server.ts"
import { removeRow } from "#app/tasks/register-deeds/remove-row.server.ts"
import { saveRow } from "#app/tasks/register-deeds/save-row.server.ts"
import { listNames, listSourceChoices } from "#db/queries/desk/register/choices.ts"
import { findRow, withRegister } from "#db/queries/desk/register/rows.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Change ${data ? KINDS[data.kind].name : "a row"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const { kind, key } = rowAsked(params)
  const stored = foundOr404(await withRegister((tx) => findRow(tx, KINDS[kind].table, key)))
  const cells = cellsOf(kind, stored.values)
  const own = (cells[sourceColumn(kind)] ?? "").split("; ").filter(Boolean)
  const sources = await listSourceChoices()
  return {
    names: await listNames(),
    staff: shownStaff(staff),
    kind,
    key,
    cells,
    own,
    sources,
    version: versionOf(stored.values),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const { kind, key } = rowAsked(params)
  const sent = await request.formData()
  const shown = { typed: fieldsOf(sent), problems: {}, preview: null, moved: false, stale: null }
  const form = readRowForm(kind, sent)
  if (!form.ok) return data({ ...shown, problems: form.problems }, { status: 422 })
  const { reason, plan: agreed, ...row } = form.value
  const author = { staff: staff.id, now: new Date(), reason }
  const outcome =
    sent.get("step") === "remove" && kind !== "provider"
      ? await removeRow(author, { kind, key, agreed })
      : await saveRow(author, { ...row, kind, key, agreed })
  if (outcome.ok && outcome.done) return redirect(`/office/register/changes/${outcome.id}?done=1`, 303)
  if (outcome.ok) return { ...shown, preview: outcome.preview }
  if (outcome.reason === "moved") return data({ ...shown, preview: outcome.preview, moved: true }, { status: 409 })
  if (outcome.reason === "stale") return data({ ...shown, stale: { by: outcome.by, at: outcome.at } }, { status: 409 })
  foundOr404(outcome.reason === "gone" ? null : outcome)
  const problems = outcome.reason === "problems" ? problemsInWords(outcome.problems, row.cells) : NOTHING
  return data({ ...shown, problems }, { status: 422 })
}

const NOTHING = { form: "You have changed nothing yet" }

function rowAsked({ kind, key = "" }: LoaderFunctionArgs["params"]) {
  return { kind: foundOr404(isRowKind(kind) ? kind : null), key }
}

export default function ChangeRow() {
  const { names, kind, cells, own, sources, version } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? { ...cells, "sources[]": own }
  const problems: Readonly<Record<string, string>> = sent?.problems ?? {}
  const provider = cells.slug ?? cells.provider ?? cells.subcontractor ?? ""
  const back = `/office/register/${provider}`
  const removes = textIn(typed, "step") === "remove"
  const trail = [
    { href: "/office/register", name: "Register" },
    { href: back, name: names[provider] ?? provider },
  ]
  return (
    <div className="wrap">
      <Breadcrumbs trail={trail} />
      <div className="column">
        {sent?.preview ? (
          <ConfirmChanges
            {...{ names, changes: sent.preview.changes, plan: sent.preview.plan, typed, back, moved: sent.moved }}
            heading={removes ? `Take out ${KINDS[kind].name}?` : `Change ${KINDS[kind].name}?`}
            button={removes ? "Take it out" : "Change it"}
          />
        ) : (
          <form method="post" noValidate>
            {sent?.stale ? <StaleRow {...sent.stale} cells={cells} /> : null}
            <ErrorSummary problems={problems} />
            <h1>Change {KINDS[kind].name}</h1>
            <SummaryList rows={KINDS[kind].fixed.flatMap((column) => factOf(cells, column, names))} />
            <input type="hidden" name="version" value={sent?.stale ? version : textIn(typed, "version") || version} />
            <RowFields {...{ kind, typed, problems }} isNew={false} choices={{ providers: [], areas: [] }} />
            <SourceFields {...{ typed, problems, own }} choices={sources} />
            <ReasonField value={textIn(typed, "reason")} error={problems.reason} />
            <div className="govuk-button-group">
              <Button name="step" value="save">
                Look at it before it is changed
              </Button>
              {kind === "provider" ? null : (
                <Button name="step" value="remove" look="quiet">
                  It never was so: take it out
                </Button>
              )}
            </div>
          </form>
        )}
      </div>
    </div>
  )
}

function factOf(cells: Cells, column: string, names: Cells) {
  const value = cells[column] ?? ""
  return value === "" ? [] : [{ name: COLUMN_WORDS[column] ?? column, value: cellByName(column, value, names) }]
}
