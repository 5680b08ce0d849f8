import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { ConstituencyField } from "#app/components/campaign/constituency-field.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { PaperSheets } from "#app/components/office/campaign/paper-sheets.tsx"
import { TextField } from "#app/components/text-field.tsx"
import { sheetBackForm, sheetForm } from "#app/forms/office/campaign.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { countPaper, insertSheet, listSheets, withdrawSheet } from "#db/queries/desk/campaign/paper.ts"
import { findConstituency, listConstituencies } from "#db/queries/site/constituencies.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Signatures on paper – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const [sheets, total, constituencies] = await Promise.all([listSheets(), countPaper(), listConstituencies()])
  return { staff: shownStaff(staff), sheets, constituencies, total, today: today() }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const form = await request.formData()
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  const back = (problems: Readonly<Record<string, string>>) => data({ problems, typed }, { status: 422 })
  if (form.get("step") === "take-back") {
    const read = parseForm(sheetBackForm, form)
    if (!read.ok) return back({ form: read.problems.reason ?? "This sheet is not there any more" })
    await withdrawSheet(staff.id, read.value.id, read.value.reason)
    return redirect("/office/campaign/paper", 303)
  }
  const read = parseForm(sheetForm(today()), form)
  if (!read.ok) return back(read.problems)
  if (read.value.constituency !== null && (await findConstituency(read.value.constituency)) === null) {
    return back({ constituency: "Choose a constituency from the list" })
  }
  await insertSheet(staff.id, read.value, today())
  return redirect("/office/campaign/paper", 303)
}

export default function Paper() {
  const { sheets, constituencies, total, today: newest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Readonly<Record<string, string | undefined>> = answer?.typed ?? {}
  const problems: Readonly<Record<string, string | undefined>> = answer?.problems ?? {}
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/campaign", name: "Campaign" }]} />
      <ErrorSummary problems={answer?.problems} />
      <h1>Signatures on paper</h1>
      <p>
        {total.toLocaleString("en-GB")} in all. They are shown apart from those that were confirmed by letter. Keep the
        sheets themselves locked away: nobody’s name is entered here.
      </p>
      <form method="post" noValidate>
        <TextField
          name="signatures"
          label="How many signatures stand on it"
          value={typed.signatures}
          error={problems.signatures}
          width={10}
          inputMode="numeric"
        />
        <ConstituencyField
          constituencies={constituencies}
          chosen={typed.constituency ?? ""}
          error={problems.constituency}
          mayBeNone
        />
        <TextField
          name="receivedOn"
          label="When it came"
          type="date"
          value={typed.receivedOn ?? newest}
          error={problems.receivedOn}
          width={20}
        />
        <TextField
          name="note"
          label="From where (no person’s name)"
          value={typed.note}
          error={problems.note}
          maxLength={200}
        />
        <Button name="step" value="enter">
          Enter the sheet
        </Button>
      </form>
      <PaperSheets sheets={sheets} />
    </div>
  )
}
