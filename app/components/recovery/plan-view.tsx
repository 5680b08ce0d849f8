import { type Day, dayInWords, monthInWords } from "#app/domain/calendar.ts"
import {
  ACTION_STATE_WORDS,
  type ActionState,
  isActionOverdue,
  isProgressOverdue,
  progressDueOn,
} from "#app/domain/recovery/action.ts"
import { More } from "../notice.tsx"

export type ShownPlan = Readonly<{
  id: string
  areaName: string | null
  primeName: string | null
  openedOn: Day
  dueOn: Day
  closedOn: Day | null
  endedOn: Day | null
  actions: readonly ShownAction[]
  steps: readonly Readonly<{ number: number; words: string; on: Day }>[]
}>

export type ShownAction = Readonly<{
  id: string
  what: string
  ownerRole: string
  due: Day
  measure: string
  drawnFrom: string
  state: ActionState
  addedOn: Day
  /** The day of the last report. */
  reportedOn: Day | null
  reports: readonly Readonly<{
    number: number
    on: Day
    state: ActionState | null
    words: string
    evidence: string | null
    movedFrom: Day | null
    movedTo: Day | null
  }>[]
}>

type Props = Readonly<{ plan: ShownPlan; today: Day; represented: boolean }>

type ActionProps = Readonly<{ action: ShownAction; today: Day; isOver: boolean }>

/** One plan as everybody reads it: since when, what is done, what was reported, and what the prime does. */
export function PlanView({ plan, today, represented }: Props) {
  const isOver = plan.closedOn !== null || plan.endedOn !== null
  return (
    <>
      <p>{standingInWords(plan)}</p>
      {plan.actions.length === 0 && !isOver ? (
        <p>
          <strong>{noPlanInWords(plan, { today, represented })}</strong>
        </p>
      ) : null}
      <ol className="plan__actions">
        {plan.actions.map((action) => (
          <li key={action.id}>
            <ActionView action={action} today={today} isOver={isOver} />
          </li>
        ))}
      </ol>
      {plan.steps.length === 0 && plan.primeName !== null && !isOver ? <p>{noStepsInWords(plan.primeName)}</p> : null}
      {plan.steps.length === 0 ? null : (
        <>
          <p>
            <strong>What {plan.primeName ?? "the prime contractor"} does about it</strong>
          </p>
          <ul>
            {plan.steps.map(({ number, words, on }) => (
              <li key={number}>
                {dayInWords(on)}: <span dir="auto">{words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function standingInWords({ openedOn, closedOn, endedOn }: ShownPlan): string {
  const since = `Below the standard in the update of ${monthInWords(openedOn)}.`
  if (closedOn !== null)
    return `${since} Closed with the update of ${monthInWords(closedOn)}, the second that was better.`
  if (endedOn !== null) return `${since} The plan ended with the programme, and not because people rated it higher.`
  return `${since} The plan closes after two better updates.`
}

function noPlanInWords({ dueOn }: ShownPlan, { today, represented }: Omit<Props, "plan">): string {
  if (!represented) return "Nobody from this provider has joined yet, so nobody has written a plan."
  return dueOn < today
    ? `There is no plan yet. It was due on ${dayInWords(dueOn)}: overdue.`
    : `There is no plan yet. It is due on ${dayInWords(dueOn)}.`
}

/** A prime contractor answers for its subcontractors, and everybody sees when it does not. */
export function noStepsInWords(primeName: string): string {
  return `${primeName} answers for this provider here. It has not said yet what it does about it.`
}

function ActionView({ action, today, isOver }: ActionProps) {
  const { what, ownerRole, measure, drawnFrom, reports } = action
  return (
    <>
      <p className="plan__what" dir="auto">
        {what}
      </p>
      <p>
        <span className="tag">{ACTION_STATE_WORDS[action.state]}</span> <DayOf action={action} today={today} />. Whose
        job: {ownerRole}.
      </p>
      {!isOver && isProgressOverdue(action, today) ? (
        <p>
          <strong className="plan__overdue">Its report is overdue since {dayInWords(progressDueOn(action))}</strong>
        </p>
      ) : null}
      <p className="muted small">
        How one will see that it worked: {measure}. Drawn from: {drawnFrom}.
      </p>
      {reports.length === 0 ? null : (
        <More summary={reports.length === 1 ? "1 report" : `${reports.length} reports`}>
          <ul>
            {reports.map((report) => (
              <li key={report.number}>
                {dayInWords(report.on)}
                {report.state === null ? "" : `, ${ACTION_STATE_WORDS[report.state].toLowerCase()}`}
                {report.movedFrom === null || report.movedTo === null
                  ? ""
                  : `, moved from ${dayInWords(report.movedFrom)} to ${dayInWords(report.movedTo)}`}
                : <span dir="auto">{report.words}</span>
                {report.evidence === null ? null : (
                  <>
                    {" "}
                    <a href={report.evidence} rel="nofollow noopener">
                      What the provider shows for it
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </More>
      )}
    </>
  )
}

/** The day that matters now: when it was said to be over, or else when it is to be done. */
function DayOf({ action, today }: { action: ShownAction; today: Day }) {
  const { due, state, reportedOn } = action
  if (isActionOverdue(action, today)) {
    return <strong className="plan__overdue">Overdue since {dayInWords(due)}</strong>
  }
  const isOver = state === "done" || state === "stopped"
  if (isOver && reportedOn !== null) return <>Said on {dayInWords(reportedOn)}</>
  return <>By {dayInWords(due)}</>
}

/** The plans of a provider on its page: open ones in full, those that are over folded. */
export function RecoverySection(props: {
  name: string
  plans: readonly ShownPlan[]
  today: Day
  represented: boolean
}) {
  const { name, plans, today, represented } = props
  const open = plans.filter(({ closedOn, endedOn }) => closedOn === null && endedOn === null)
  const over = plans.filter((plan) => !open.includes(plan))
  if (plans.length === 0) return null
  return (
    <section aria-labelledby="recovery">
      <h2 id="recovery">Recovery plan</h2>
      {open.length === 0 ? <p>{name} is in no recovery plan now.</p> : null}
      {open.map((plan) => (
        <div key={plan.id} className="card">
          <h3>{plan.areaName}</h3>
          <PlanView plan={plan} today={today} represented={represented} />
        </div>
      ))}
      {over.length === 0 ? null : (
        <More summary={over.length === 1 ? "A plan that is over" : `${over.length} plans that are over`}>
          {over.map((plan) => (
            <div key={plan.id}>
              <h3>{plan.areaName}</h3>
              <PlanView plan={plan} today={today} represented={represented} />
            </div>
          ))}
        </More>
      )}
    </section>
  )
}
