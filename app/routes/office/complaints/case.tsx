import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { CaseFacts } from "#app/components/office/complaints/case-facts.tsx"
import { CaseTimeline } from "#app/components/office/complaints/case-timeline.tsx"
import { WrittenWords } from "#app/components/office/complaints/case-words-written.tsx"
import { HandedList } from "#app/components/office/complaints/handed-list.tsx"
import { NextSteps } from "#app/components/office/complaints/next-steps.tsx"
import { Redaction } from "#app/components/office/complaints/redaction-form.tsx"
import { Safeguarding } from "#app/components/office/complaints/safeguarding.tsx"
import { SeverityTag } from "#app/components/office/complaints/severity-tag.tsx"
import { Assign, Judge, Triage, WriteMessage } from "#app/components/office/complaints/side-steps.tsx"
import { answerBy } from "#app/domain/complaints/clocks.ts"
import { mayHandOver } from "#app/domain/complaints/hand-over.ts"
import { severityOfKinds } from "#app/domain/complaints/severity.ts"
import type { Mover } from "#app/domain/complaints/state.ts"
import { TEMPLATE_NAMES, templateText } from "#app/domain/complaints/templates.ts"
import { findMarks } from "#app/domain/moderation/marks.ts"
import { fieldsOf } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { takeStep } from "#app/tasks/complaints/case-steps.server.ts"
import { openCase } from "#app/tasks/complaints/open-case.server.ts"
import { findLastHand } from "#db/queries/desk/complaints/case.ts"
import { listCaseworkers } from "#db/queries/desk/complaints/caseworkers.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Complaint ${loaded?.found.reference ?? ""} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "complaints", new Date())
  const found = foundOr404(await openCase(params.reference ?? ""))
  const search = new URL(request.url).searchParams
  const template = TEMPLATE_NAMES.find((name) => name === search.get("template"))
  const { happened, effect, remedy } = found.narrative
  return {
    staff: shownStaff(staff),
    own: staff.id,
    found,
    marks: { happened: findMarks(happened), effect: findMarks(effect), remedy: findMarks(remedy) },
    template: template ? templateText(template, { name: found.name, due: answerBy(found) }) : "",
    maySend: mayHandOver({ ...found, state: "accepted" }).ok,
    people: await listCaseworkers(),
    done: search.has("done"),
    day: today(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "complaints", new Date())
  const form = await request.formData()
  const found = foundOr404(await openCase(params.reference ?? ""))
  const step = String(form.get("step") ?? "")
  const outcome = await takeStep(step, { staff: staff.id, found, form, today: today() })
  if (outcome.ok) return redirect(`/office/complaints/${found.reference}?done`, 303)
  if (outcome.reason === "form")
    return data({ step, typed: typedIn(form), problems: outcome.problems }, { status: 422 })
  const who = whoChanged(found.events.at(-1)?.by ?? null, step, await findLastHand(found.reference))
  const problems = {
    form: `${who} has changed this complaint since you opened it. Look at it as it is now. What you typed is still here`,
  }
  return data({ step, typed: typedIn(form), problems }, { status: 409 })
}

/** Days do not order what the person and the office did on one of them: then both are named. */
function whoChanged(lastMover: Mover | null, step: string, staffName: string | null): string {
  if (staffName === null) return "The person who complained, or the provider,"
  return lastMover === "office" || lastMover === null || step === "assign"
    ? staffName
    : `${lastMover === "provider" ? "The provider" : "The person who complained"}, or ${staffName},`
}

/** Of a form that came back, what was typed: its own step alone is filled in with it. */
function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(Object.entries(fieldsOf(form)).map(([name, value]) => [name, String(value)]))
}

export default function Case() {
  const { found, marks, template, maySend, people, own, done, day } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const problems = answer?.problems
  const typedFor = (...steps: string[]) => (answer && steps.includes(answer.step) ? answer.typed : {})
  const { version, state, triage } = found
  const severity = triage?.severity ?? severityOfKinds(found.kinds)
  const open = state === "received" || state === "acknowledged"
  return (
    <div className="wrap">
      <ErrorSummary problems={problems} />
      <Breadcrumbs trail={[{ href: "/office/complaints", name: "Complaints" }]} />
      <h1>
        Complaint <span className="reference">{found.reference}</span>
      </h1>
      {done ? <Notice tone="good">{<p>Done. It stands in the record of deeds.</p>}</Notice> : null}
      <p>
        <SeverityTag severity={severity} isTriaged={triage !== null} />
      </p>
      {state === "erased" ? (
        <Notice>
          {<p>It was erased: the words, the messages and the notes are gone. That it was filed is still counted.</p>}
        </Notice>
      ) : null}
      <div className="case">
        <div>
          <WrittenWords narrative={found.narrative} marks={marks} />
          <Safeguarding
            notes={found.notes}
            isUrgent={severity === "urgent"}
            problems={problems}
            typed={typedFor("safeguard")}
          />
          <NextSteps
            {...{ version, state, problems, maySend, provider: found.provider, canBeMerged: open }}
            typed={typedFor("acknowledge", "accept", "keep", "escalate", "answer", "decline", "merge")}
          />
          <Redaction
            {...found}
            {...{ problems, mayRedact: open || state === "accepted" || state === "disputed" }}
            typed={typedFor("redact")}
          />
          <CaseTimeline events={found.events} messages={found.messages} />
          {state === "erased" ? null : <WriteMessage {...{ problems, template }} typed={typedFor("write")} />}
        </div>
        <div className="case__side">
          <Triage criterion={triage?.criterion ?? null} problems={problems} />
          <Assign assigned={found.assigned} people={people} own={own} />
          <CaseFacts found={found} today={day} />
          <Judge {...{ version, state, problems, upheld: found.upheld }} />
          <HandedList handed={found.handed} />
        </div>
      </div>
    </div>
  )
}
