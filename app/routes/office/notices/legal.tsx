import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { DueChip } from "#app/components/office/notices/due-chip.tsx"
import { History } from "#app/components/office/notices/history.tsx"
import { NoticeFacts } from "#app/components/office/notices/notice-facts.tsx"
import { NoticeSteps } from "#app/components/office/notices/notice-steps.tsx"
import { stepProblems } from "#app/components/office/notices/step-form.tsx"
import { typedIn } from "#app/components/office/notices/typed.ts"
import { NOTICE_GROUND_NAMES, NOTICE_STATE_WORDS } from "#app/domain/notices/legal-notice.ts"
import { comesDownAt, noticeClock } from "#app/domain/notices/notice-clock.ts"
import { lettersFor, NOTICE_LETTER_WORDS } from "#app/domain/notices/notice-letters.ts"
import { takeNoticeStep } from "#app/domain/notices/notice-step.ts"
import { standardStatement } from "#app/domain/notices/standard-statement.ts"
import { clockOf, ukTimeOf, weekdayAndTime } from "#app/domain/working-time/uk-time.ts"
import { noticeStepForm } from "#app/forms/office/notices.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { requireStaff, shownStaff } from "#app/http/staff-session.server.ts"
import { openNoticeTold } from "#app/tasks/sealed-told.server.ts"
import { listNoticeDeeds } from "#db/queries/desk/notices/deeds.ts"
import { findLegalNotice, recordNoticeStep } from "#db/queries/desk/notices/legal-notices.ts"

export const handle = { shell: "office" }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.notice.reference ?? "Notice"} – Threestar office` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "notices", now)
  const { notice, told } = foundOr404(await findLegalNotice(foundOr404(params.reference)))
  const { urgency, due } = noticeClock(notice, now)
  const down = comesDownAt(notice, now)
  const { day, ms } = ukTimeOf(now)
  return {
    staff: shownStaff(staff),
    notice,
    told: openNoticeTold(told),
    received: weekdayAndTime(notice.receivedAt),
    complete: notice.completeAt && weekdayAndTime(notice.completeAt),
    clock: { urgency, due: due && weekdayAndTime(due) },
    comesDown: down && weekdayAndTime(down),
    letters: lettersFor(notice.state).map((which) => ({ which, name: NOTICE_LETTER_WORDS[which] })),
    offered: { statement: standardStatement(notice.ground, day), day, time: clockOf(ms) },
    deeds: await listNoticeDeeds(notice.reference),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const staff = await requireStaff(request, "notices", now)
  const sent = await request.formData()
  const { notice, told } = foundOr404(await findLegalNotice(foundOr404(params.reference)))
  const refused = (problems: Readonly<Record<string, string>>, status: number) =>
    data({ step: String(sent.get("step") ?? ""), typed: typedIn(sent), problems }, { status })
  const form = parseForm(noticeStepForm(now, { ...notice, told: openNoticeTold(told) }), sent)
  if (!form.ok) return refused(form.problems, 422)
  const { version, step } = form.value
  if (version !== notice.version) return refused({ form: SOMEBODY_ELSE }, 409)
  const outcome = takeNoticeStep(notice, step, now)
  if (!outcome.ok) return refused(PROBLEMS[outcome.reason], outcome.reason === "not-now" ? 409 : 422)
  const { change, reason } = outcome
  const stored = await recordNoticeStep(notice, { staff: staff.id, step: step.step, change, reason })
  if (stored === "stale") return refused({ form: SOMEBODY_ELSE }, 409)
  if (stored === "no-such-words") return refused({ form: NO_SUCH_WORDS }, 409)
  return redirect(`/office/notices/${notice.reference}`, 303)
}

export default function LegalNoticePage() {
  const { notice, told, received, complete, clock, comesDown, letters, offered, deeds } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wrap">
      <Breadcrumbs trail={[{ href: "/office/notices", name: "Notices" }]} />
      <ErrorSummary problems={stepProblems(answer)} />
      <p className="kicker">Legal notice: {NOTICE_GROUND_NAMES[notice.ground]}</p>
      <h1>{notice.reference}</h1>
      <p className="notice-state">
        {NOTICE_STATE_WORDS[notice.state]} <DueChip {...clock} />
      </p>
      {comesDown === null ? null : (
        <p className="notice notice--warning">
          Nobody can ask the author. Unless somebody decides to keep them, the words come down by themselves on{" "}
          <b>{comesDown}</b>.
        </p>
      )}
      <div className="halves">
        <NoticeFacts {...{ notice, told, received, complete, letters }} />
        <section className="notice-todo" aria-labelledby="todo-heading">
          <h2 id="todo-heading">What to do now</h2>
          <NoticeSteps {...{ notice, told, offered, answer }} />
        </section>
      </div>
      <History deeds={deeds} />
    </div>
  )
}

const SOMEBODY_ELSE =
  "Somebody else has done something about this notice since you opened it. Below is how it stands now. Nothing of yours was stored."
const NO_SUCH_WORDS =
  "No published words have this code, so nothing was taken down. They may be gone already: then close the notice another way."

const PROBLEMS = {
  "not-now": { form: SOMEBODY_ELSE },
  "came-too-early": { day: "The last of it cannot have come before the notice itself" },
  "no-reason-ticked": { "keepReasons[]": "Tick at least one reason to keep the words" },
  "no-words": { reason: "Say in your own words why they stay" },
  "no-statement": { statement: "Write what stands in place of the words" },
} as const
