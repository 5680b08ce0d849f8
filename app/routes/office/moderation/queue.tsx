import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { BulkBar } from "#app/components/office/moderation/bulk-bar.tsx"
import { DoneNotice, Refused } from "#app/components/office/moderation/done-notice.tsx"
import { QueueFilters } from "#app/components/office/moderation/queue-filters.tsx"
import { QueueList } from "#app/components/office/moderation/queue-list.tsx"
import { QueueSummary } from "#app/components/office/moderation/queue-summary.tsx"
import { QUEUE_KEYS, ShortcutHelp } from "#app/components/office/moderation/shortcut-help.tsx"
import { Pagination } from "#app/components/pagination.tsx"
import { daysBetween } from "#app/domain/calendar.ts"
import { ITEMS_ON_A_PAGE, queueAddress } from "#app/domain/moderation/queue.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { bulkForm, queueFilterOf } from "#app/forms/moderation.ts"
import { pageNumber } from "#app/forms/page-number.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { today } from "#app/http/today.server.ts"
import { queueRows } from "#app/tasks/moderation/queue-rows.server.ts"
import { refusalLines } from "#app/tasks/moderation/refusal-lines.server.ts"
import { claimItems, releaseClaims } from "#db/queries/desk/moderation/claims.ts"
import { findDecision, recordDecision, undoDecision } from "#db/queries/desk/moderation/decisions.ts"
import { countQueue, listBacklog, listFilterChoices } from "#db/queries/desk/moderation/queue.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction = () => [{ title: "Moderation – Threestar office" }]

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "moderation", now)
  const query = new URL(request.url).searchParams
  const [asked, page] = [queueFilterOf(query), pageNumber(query)]
  const looking = { staff: staff.id, now }
  const [rows, total, backlog, choices, done] = await Promise.all([
    queueRows(asked, looking, page),
    countQueue(asked, looking),
    listBacklog(),
    listFilterChoices(),
    doneOf(query.get("done")),
  ])
  return {
    ...{ staff: shownStaff(staff), asked, page, rows, total, choices, done },
    pages: Math.ceil(total / ITEMS_ON_A_PAGE),
    undone: Number(query.get("undone") ?? 0),
    backlog: backlog.map(({ oldest, ...kind }) => ({ ...kind, days: daysBetween(oldest, today(now)) })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "moderation", now)
  const query = new URL(request.url).searchParams
  const back = (more: Record<string, string>) => redirect(queueAddress(queueFilterOf(query), more), 303)
  const sent = await request.formData()
  if (sent.get("step") === "undo") {
    const decision = String(sent.get("decision") ?? "")
    return back({ undone: String(isUuid(decision) ? await undoDecision(decision, staff.id, now) : 0) })
  }
  const form = parseForm(bulkForm, sent)
  if (!form.ok) return answer(form.problems, [], 422)
  const { step, items, reason } = form.value
  const ids = items.map(({ id }) => id)
  if (step === "claim") await claimItems(ids, staff.id, now)
  if (step === "release") await releaseClaims(ids, staff.id)
  if (step === "claim" || step === "release") return back({})
  const verdict =
    step === "decline" && reason !== null ? { to: "declined" as const, reason } : { to: "approved" as const }
  const decision = crypto.randomUUID()
  const { refused } = await recordDecision({ id: decision, items, verdict, staff: staff.id, now })
  if (refused.length === 0) return back({ done: decision })
  return answer({}, await refusalLines(refused), 409)
}

export default function Queue() {
  const { asked, page, pages, rows, total, backlog, choices, done, undone } = useLoaderData<typeof loader>()
  const { problems, refused } = useActionData<typeof action>() ?? NOTHING_SENT
  const here = queueAddress(asked, page > 1 ? { page: String(page) } : {})
  return (
    <div className="wrap">
      <ErrorSummary problems={{ form: problems["items[]"] ?? problems.step, reason: problems.reason }} />
      <Refused lines={refused} />
      <DoneNotice done={done} action={here} />
      {undone > 0 ? (
        <p className="done-notice" role="status">
          {undone === 1 ? "One text waits again." : `${undone} texts wait again.`}
        </p>
      ) : null}
      <h1>Words to read</h1>
      <QueueSummary backlog={backlog} />
      <QueueFilters asked={asked} {...choices} />
      <p className="muted">
        {total === 1 ? "1 text" : `${total} texts`} in this view, the oldest first.{" "}
        <a href="/office/moderation/names">Names of providers’ people</a>
      </p>
      <ShortcutHelp keys={QUEUE_KEYS} />
      {rows.length === 0 ? null : (
        <form method="post" action={here} data-queue>
          <QueueList
            rows={rows}
            href={(id) => queueAddress(asked).replace("/office/moderation", `/office/moderation/${id}`)}
          />
          <BulkBar problem={problems.reason} />
        </form>
      )}
      <Pagination page={page} pages={pages} href={(number) => queueAddress(asked, { page: String(number) })} />
    </div>
  )
}

type Answer = Readonly<{ problems: FormProblems; refused: readonly string[] }>

const NOTHING_SENT: Answer = { problems: {}, refused: [] }

function answer(problems: FormProblems, refused: readonly string[], status: number) {
  const said: Answer = { problems, refused }
  return data(said, { status })
}

async function doneOf(decision: string | null) {
  if (decision === null || !isUuid(decision)) return null
  const found = await findDecision(decision)
  return found && { ...found, decision }
}
