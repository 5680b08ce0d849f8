import type { ReactNode } from "react"
import { countsInWords } from "#app/domain/register/column-words.ts"
import type { RowChange } from "#app/domain/register/row-change.ts"
import { Button } from "../../button.tsx"
import { More, Notice } from "../../notice.tsx"
import { CarriedFields, type Typed, textIn } from "../../participant/carried-fields.tsx"
import { ChangeRows, type Names } from "./change-rows.tsx"

type Props = {
  heading: string
  changes: readonly RowChange[]
  names: Names
  /** The name of this plan; exactly this one is agreed to. */
  plan: string
  /** What the form before said. */
  typed: Typed
  /** Whether the plan is another one than what was looked at before. */
  moved: boolean
  button: string
  back: string
  children?: ReactNode
}

/** A few rows are read at once; more are told in numbers first. */
const FEW = 6

/** Exactly what will change, before it does. */
export function ConfirmChanges({ heading, changes, names, plan, typed, moved, button, back, children }: Props) {
  return (
    <>
      <h1>{heading}</h1>
      {moved ? (
        <Notice tone="warning" heading="Somebody changed something meanwhile">
          <p>Nothing of yours has been stored. This is what it would change now.</p>
        </Notice>
      ) : null}
      {children}
      <p className="lead">This changes {listed(countsInWords(changes))}.</p>
      {changes.length <= FEW ? (
        <ChangeRows changes={changes} names={names} />
      ) : (
        <More summary="Show every row">
          <ChangeRows changes={changes} names={names} />
        </More>
      )}
      <form method="post" noValidate>
        <CarriedFields typed={typed} shown={["plan"]} />
        <input type="hidden" name="step" value={textIn(typed, "step")} />
        <input type="hidden" name="plan" value={plan} />
        <div className="govuk-button-group">
          <Button>{button}</Button>
          <a href={back}>Leave everything as it is</a>
        </div>
      </form>
      <p className="muted small">
        You can take this back later: it stands in the history with your name and your reason.
      </p>
    </>
  )
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "nothing") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`
}
