import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { ConfirmChanges } from "#app/components/office/register/confirm-changes.tsx"
import { FileColumns } from "#app/components/office/register/file-columns.tsx"
import { FileFaults } from "#app/components/office/register/file-faults.tsx"
import { ReasonField } from "#app/components/office/register/reason-field.tsx"
import { type Typed, textIn } from "#app/components/participant/carried-fields.tsx"
import { RadioList } from "#app/components/radio-list.tsx"
import { TextArea } from "#app/components/text-area.tsx"
import { KINDS, ROW_KINDS } from "#app/domain/register/row-kind.ts"
import { fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { faultInWords } from "#app/forms/register/fault.ts"
import { importForm, LONGEST_FILE } from "#app/forms/register/provider-deeds.ts"
import { KIND_FILES } from "#app/forms/register/row-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { importRows } from "#app/tasks/register-deeds/import-rows.server.ts"
import { listNames } from "#db/queries/desk/register/choices.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Bring in a file – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  return { names: await listNames(), staff: shownStaff(staff) }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "register", new Date())
  const sent = await request.formData()
  const shown = { typed: fieldsOf(sent), problems: {}, faults: NO_FAULTS, preview: null, moved: false }
  const form = parseForm(importForm, sent)
  if (!form.ok) return data({ ...shown, problems: form.problems }, { status: 422 })
  const { kind, text, reason, plan } = form.value
  const author = { staff: staff.id, now: new Date(), reason }
  const outcome = await importRows(author, { kind, text, agreed: plan })
  if (outcome.ok && outcome.done) return redirect(`/office/register/changes/${outcome.id}?done=1`, 303)
  if (outcome.ok) return { ...shown, preview: outcome.preview }
  if (outcome.reason === "moved") return data({ ...shown, preview: outcome.preview, moved: true }, { status: 409 })
  if (outcome.reason === "nothing") return data({ ...shown, problems: UNCHANGED }, { status: 422 })
  return data({ ...shown, problems: FAULTY, faults: outcome.faults.map(faultInWords) }, { status: 422 })
}

const NO_FAULTS: readonly string[] = []
const UNCHANGED = { text: "The lines say what the register says already: nothing to change" }
const FAULTY = { text: "The lines have faults. Nothing was stored" }

export default function ImportFile() {
  const { names } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed: Typed = sent?.typed ?? {}
  const problems: Readonly<Record<string, string>> = sent?.problems ?? {}
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/register", name: "Register" }]} />
      <div className="column">
        {sent?.preview ? (
          <ConfirmChanges
            {...{ names, changes: sent.preview.changes, plan: sent.preview.plan, typed, moved: sent.moved }}
            heading={`Bring in ${sent.preview.subject}?`}
            button="Bring it in"
            back="/office/register/import"
          >
            <Counted changes={sent.preview.changes} lines={textIn(typed, "text")} />
          </ConfirmChanges>
        ) : (
          <form method="post" noValidate>
            <ErrorSummary problems={problems} />
            <h1>Bring in a file</h1>
            <p>
              Rows that are new are added, and those that say something else are changed. None is ended. You see every
              row first, and it can be taken back as a whole.
            </p>
            <RadioList
              name="kind"
              label="What does it hold?"
              choices={ROW_KINDS.map((kind) => ({ value: kind, label: KINDS[kind].many, hint: KIND_FILES[kind].name }))}
              value={textIn(typed, "kind")}
              error={problems.kind}
            />
            <FileFaults faults={sent?.faults ?? NO_FAULTS} />
            <div data-file-into="text">
              <TextArea
                name="text"
                label="The lines, with their header"
                hint={`As CSV, at most ${LONGEST_FILE / 1000} kB. Copy them from a text editor, not from a spreadsheet’s cells.`}
                value={textIn(typed, "text")}
                error={problems.text}
                rows={12}
              />
            </div>
            <FileColumns files={ROW_KINDS.map((kind) => KIND_FILES[kind])} />
            <ReasonField value={textIn(typed, "reason")} error={problems.reason} />
            <Button>Look at it before it is stored</Button>
          </form>
        )}
      </div>
    </div>
  )
}

function Counted({ changes, lines }: { changes: readonly { before: unknown }[]; lines: string }) {
  const added = changes.filter(({ before }) => before === null).length
  const rows = lines.split(/\r?\n/).filter((line) => line.trim() !== "").length - 1
  return (
    <ul>
      <li>{added} added</li>
      <li>{changes.length - added} changed</li>
      <li>{Math.max(0, rows - changes.length)} as they are already</li>
    </ul>
  )
}
