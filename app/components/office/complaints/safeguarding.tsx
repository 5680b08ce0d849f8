import { type Day, dayInWords } from "#app/domain/calendar.ts"
import {
  SAFEGUARDING_DEED_NAMES,
  SAFEGUARDING_DEEDS,
  SAFEGUARDING_LINES,
  SAFEGUARDING_STEPS,
  type SafeguardingDeed,
} from "#app/domain/complaints/safeguarding.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextArea } from "../../text-area.tsx"

type Note = Readonly<{ number: number; done: SafeguardingDeed; note: string; doneOn: Day; by: string }>
type Props = Readonly<{
  notes: readonly Note[]
  isUrgent: boolean
  problems: Problems | undefined
  typed: Readonly<Record<string, string>>
}>

/** Where somebody may be in danger: what to do, whom to call, and what was done. Unfolded where a case is urgent. */
export function Safeguarding({ notes, isUrgent, problems, typed }: Props) {
  const open = isUrgent || Object.keys(problems ?? {}).some((id) => id.startsWith("safeguard-"))
  return (
    <details className="govuk-details safeguarding" open={open} id="safeguarding">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Somebody may be in danger</span>
      </summary>
      <div className="govuk-details__text">
        <ol>
          {SAFEGUARDING_STEPS.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Lines />
        {notes.map(({ number, done, note, doneOn, by }) => (
          <article key={number} className="case-message">
            <h3>
              {SAFEGUARDING_DEEDS[done]} <span className="muted">{`${by}, ${dayInWords(doneOn)}`}</span>
            </h3>
            <p className="as-typed">{note}</p>
          </article>
        ))}
        <form method="post" noValidate>
          <SelectField
            name="done"
            id="safeguard-done"
            label="What was done"
            error={problems?.["safeguard-done"]}
            value={typed.done}
            choices={[
              { value: "", label: "Choose" },
              ...SAFEGUARDING_DEED_NAMES.map((deed) => ({ value: deed, label: SAFEGUARDING_DEEDS[deed] })),
            ]}
          />
          <TextArea
            name="note"
            id="safeguard-note"
            label="Note"
            hint="Who did what, and what was said. It is sealed, and erased with the complaint."
            rows={3}
            value={typed.note}
            error={problems?.["safeguard-note"]}
          />
          <Button look="quiet" name="step" value="safeguard">
            Note it
          </Button>
        </form>
      </div>
    </details>
  )
}

function Lines() {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-table__caption">Every number has a way by text relay beside it.</caption>
      <thead>
        <tr>
          {["Whom", "Phone", "By text relay"].map((heading) => (
            <th key={heading} className="govuk-table__header" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SAFEGUARDING_LINES.map(({ name, when, phone, relay }) => (
          <tr key={name}>
            <th className="govuk-table__header" scope="row">
              {name}
              <span className="table-note">{when}</span>
            </th>
            <td className="govuk-table__cell nowrap" data-label="Phone">
              {phone}
            </td>
            <td className="govuk-table__cell nowrap" data-label="Text relay">
              {relay}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
