import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { ACTION_STATE_WORDS, type ActionState } from "#app/domain/recovery/action.ts"
import { SAY_KIND_WORDS, type SayKind } from "#app/domain/recovery/say.ts"
import { Button } from "../../button.tsx"
import { ColumnHeads } from "../../column-heads.tsx"
import { More } from "../../notice.tsx"
import { TextField } from "../../text-field.tsx"

type Say = Readonly<{
  id: string
  kind: SayKind
  providerName: string | null
  about: string | null
  actionWhat: string | null
  words: string
  ownerRole: string | null
  due: Day | null
  measure: string | null
  drawnFrom: string | null
  actionState: ActionState | null
  evidence: string | null
  saidOn: Day
}>

type Typed = Readonly<{ say: string; refusal: string; problems: Readonly<Record<string, string>> }>

/** What providers wrote in their plans and nobody has read: it is public only once it is let through. */
export function WaitingSays({ says, typed }: { says: readonly Say[]; typed: Typed | null }) {
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">To read</h2>
      {says.length === 0 ? <p>Nothing waits.</p> : null}
      <ul className="plain">
        {says.map((say) => (
          <li key={say.id} className="card">
            <h3>
              {SAY_KIND_WORDS[say.kind]}: {say.about}
            </h3>
            <p className="muted">
              {say.providerName}, {dayInWords(say.saidOn)}
              {say.actionWhat === null ? "" : `. On the action: ${say.actionWhat}`}
            </p>
            <p dir="auto">{say.words}</p>
            <p>{partsOf(say).join(" · ")}</p>
            {say.evidence === null ? null : (
              <p>
                <a href={say.evidence} rel="nofollow noopener">
                  What it shows for it
                </a>
              </p>
            )}
            <form method="post">
              <input type="hidden" name="say" value={say.id} />
              <Button name="step" value="through">
                Let it through
              </Button>
            </form>
            <More summary="Send it back" open={typed?.problems[`refusal-${say.id}`] !== undefined}>
              <form method="post" noValidate>
                <input type="hidden" name="say" value={say.id} />
                <TextField
                  name="refusal"
                  id={`refusal-${say.id}`}
                  label="Why?"
                  hint="The provider reads it."
                  value={typed?.say === say.id ? typed.refusal : ""}
                  error={typed?.problems[`refusal-${say.id}`]}
                />
                <Button look="warning" name="step" value="refuse">
                  Send it back
                </Button>
              </form>
            </More>
          </li>
        ))}
      </ul>
    </section>
  )
}

function partsOf({ ownerRole, due, measure, drawnFrom, actionState }: Say): string[] {
  return [
    ownerRole === null ? "" : `Whose job: ${ownerRole}`,
    due === null ? "" : `By ${dayInWords(due)}`,
    measure === null ? "" : `Measure: ${measure}`,
    drawnFrom === null ? "" : `Drawn from: ${drawnFrom}`,
    actionState === null ? "" : ACTION_STATE_WORDS[actionState],
  ].filter((part) => part !== "")
}

type Plan = Readonly<{
  id: string
  provider: string
  providerName: string | null
  areaName: string | null
  openedOn: Day
  dueOn: Day
  actions: number
  overdue: number
}>

/** All plans that are open, with what is overdue in them. */
export function OpenPlans({ plans, today }: { plans: readonly Plan[]; today: Day }) {
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">Open plans</h2>
      {plans.length === 0 ? <p>No plan is open.</p> : null}
      {plans.length === 0 ? null : (
        <table className="govuk-table rows">
          <caption className="govuk-visually-hidden">Open plans</caption>
          <ColumnHeads names={["Provider", "Since", "Actions", "Overdue"]} />
          <tbody>
            {plans.map((plan) => (
              <tr key={plan.id}>
                <th className="govuk-table__header" scope="row">
                  <a href={`/providers/${plan.provider}#recovery`}>{plan.providerName ?? plan.provider}</a>
                  <span className="table-note">{plan.areaName}</span>
                </th>
                <td className="govuk-table__cell" data-label="Since">
                  {dayInWords(plan.openedOn)}
                </td>
                <td className="govuk-table__cell" data-label="Actions">
                  {plan.actions === 0 ? `None yet, due on ${dayInWords(plan.dueOn)}` : plan.actions}
                </td>
                <td className="govuk-table__cell" data-label="Overdue">
                  {plan.actions === 0 && plan.dueOn < today ? "The plan itself" : plan.overdue}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
