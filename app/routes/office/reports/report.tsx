import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { ReportDesk, ReportList } from "#app/components/office/moderation/report-desk.tsx"
import { WithGaps } from "#app/components/words/with-gaps.tsx"
import { openText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { dayInWords } from "#app/domain/calendar.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { reportDecisionForm } from "#app/forms/moderation.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { findReportedItem, type ReportDecided, recordReportDecision } from "#db/queries/desk/moderation/reports.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "A reported text – Threestar office" }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "reports", new Date())
  const found = foundOr404(await findReportedItem(nameOf(params.item)))
  const { casework } = siteSecrets()
  const reports = found.reports.map(({ words, toldOn, ...report }) => ({
    ...report,
    toldOn: dayInWords(toldOn),
    words: words === null ? null : openText(words, casework),
  }))
  return { staff: shownStaff(staff), words: found.words, reports }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, "reports", new Date())
  const item = nameOf(params.item)
  const sent = await request.formData()
  const form = parseForm(reportDecisionForm, sent)
  if (!form.ok) return refused(sent, form.problems, 422)
  const { step, why, text, statement } = form.value
  const outcome = OUTCOMES[step]
  const said = { text: step === "take-down" ? statement : text, why: step === "take-down" ? statement : why }
  const decided = await recordReportDecision({ item, outcome, ...said, staff: staff.id, today: today() })
  if (decided.ok) return redirect("/office/reports", 303)
  return decided.reason === "not-an-edit"
    ? refused(sent, { text: onlyTakeOut(decided.added) }, 422)
    : refused(sent, { form: LATE[decided.reason] }, 409)
}

export default function Report() {
  const { words, reports } = useLoaderData<typeof loader>()
  const { problems, typed } = useActionData<typeof action>() ?? NOTHING_SENT
  const waits = reports.some(({ outcome }) => outcome === null)
  return (
    <div className="wrap">
      <div className="column">
        <Breadcrumbs trail={[{ href: "/office/reports", name: "Reports" }]} />
        <ErrorSummary problems={problems} />
        <h1>{words?.providerName ?? "A text that is gone"}</h1>
        <blockquote className="item-text" lang={words?.language ?? undefined} dir="auto">
          {words?.text ? (
            <WithGaps text={words.text} />
          ) : (
            <em>{words?.statement ?? "It is not on the page any more."}</em>
          )}
        </blockquote>
        <h2>What visitors say</h2>
        <ReportList reports={reports} />
        {waits ? (
          <>
            <h2>What to do</h2>
            <ReportDesk text={words?.text ?? null} typed={typed} problems={problems} />
          </>
        ) : (
          <p>All reports of it are dealt with.</p>
        )}
      </div>
    </div>
  )
}

const OUTCOMES = { keep: "kept", "take-out": "taken-out", "take-down": "taken-down" } as const

const LATE = {
  gone: "These words are not on the page any more, or they were taken down before you. Nothing of yours was stored.",
  "nothing-waits": "A colleague has dealt with these reports before you. Nothing of yours was stored.",
} as const satisfies Partial<Record<Extract<ReportDecided, { ok: false }>["reason"], string>>

function onlyTakeOut(added: readonly string[]): string {
  return added.length === 0
    ? "Nothing would be left of it. Take it down instead"
    : `You can only take words out. These were not there, or not there in this order: ${added.join(" ")}`
}

type Answer = Readonly<{ problems: FormProblems; typed: Readonly<Record<string, string>> }>

const NOTHING_SENT: Answer = { problems: {}, typed: {} }

function refused(sent: FormData, problems: FormProblems, status: number) {
  const typed = ["why", "text", "statement"].flatMap((name) => (sent.has(name) ? [[name, String(sent.get(name))]] : []))
  const said: Answer = { problems, typed: Object.fromEntries(typed) }
  return data(said, { status })
}

/** @throws a 404 for what is no name of an item */
function nameOf(typed: string | undefined): string {
  return foundOr404(typed !== undefined && isUuid(typed) ? typed : null)
}
