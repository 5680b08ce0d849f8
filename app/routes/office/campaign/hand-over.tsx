import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { Button } from "#app/components/button.tsx"
import { DemandsLetterSheet } from "#app/components/campaign/demands-letter-sheet.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { TextArea } from "#app/components/text-area.tsx"
import { TextField } from "#app/components/text-field.tsx"
import { demandLetterForm, demandSentForm } from "#app/forms/office/hand-over.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { campaignLetterTo } from "#app/tasks/campaign/demands-letter.server.ts"
import { recordDemandLetter } from "#db/queries/desk/campaign/hand-overs.ts"
import { findRecipient } from "#db/queries/desk/recipients.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Send the demands – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const { provider = "" } = params
  const { name } = foundOr404(await findRecipient(provider))
  return { staff: shownStaff(staff), provider, name, newest: today() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "campaign", new Date())
  const { provider = "" } = params
  foundOr404(await findRecipient(provider))
  const form = await request.formData()
  const recipient = String(form.get("recipient") ?? "")
  const back = (problems: FormProblems, status: number) => data({ recipient, problems, letter: null }, { status })
  if (form.get("step") !== "sent") {
    const read = parseForm(demandLetterForm, form)
    if (!read.ok) return back(read.problems, 422)
    return data({ recipient, problems: NONE, letter: campaignLetterTo(read.value.recipient, today()) })
  }
  const read = parseForm(demandSentForm(today()), form)
  if (!read.ok) return back(read.problems, 422)
  const stored = await recordDemandLetter(staff.id, { provider, ...read.value })
  if (!stored) return back({ sentOn: "They were sent it less than six months before that day" }, 409)
  return redirect("/office/campaign/hand-overs", 303)
}

const NONE: FormProblems = {}

export default function SendDemands() {
  const { provider, name, newest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        <div className="not-on-paper">
          <Breadcrumbs trail={[{ href: "/office/campaign/hand-overs", name: "Hand-overs" }]} />
          <ErrorSummary problems={answer?.problems} />
          <h1>Send the demands to {name}</h1>
          <form method="post" noValidate>
            <TextArea
              name="recipient"
              label="To whom?"
              hint={`The name and address on the letter. Begin with ${name} where you know no name.`}
              rows={4}
              value={answer?.recipient ?? name}
              error={answer?.problems.recipient}
            />
            <TextField
              name="sentOn"
              label="Sent on"
              type="date"
              value={newest}
              error={answer?.problems.sentOn}
              width={20}
            />
            <div className="govuk-button-group">
              <Button look="quiet" name="step" value="letter">
                Show the letter, to print
              </Button>
              <Button name="step" value="sent">
                We have sent it
              </Button>
            </div>
          </form>
          {answer?.letter ? (
            <form method="post" action={`/office/campaign/hand-overs/${provider}/letter.pdf`}>
              <input type="hidden" name="recipient" value={answer.recipient} />
              <Button look="quiet">Get it as a PDF</Button>
            </form>
          ) : null}
        </div>
        {answer?.letter ? <DemandsLetterSheet letter={answer.letter} /> : null}
      </div>
    </div>
  )
}
