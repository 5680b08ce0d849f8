import { ROADS } from "#app/domain/ballot.ts"
import type { ErrandView } from "#app/domain/office/errand.ts"
import { Button } from "../../button.tsx"
import { ColumnHeads } from "../../column-heads.tsx"
import type { Problems } from "../../error-summary.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"
import { ErrandCard } from "../errand-card.tsx"

/** Where a class stands that somebody looks at: its count, what was done with it, and what can be done. */
export function ChosenClass(props: {
  name: string
  address: string
  /** What names the class in a form. */
  fields: readonly Readonly<{ name: string; value: string | number }>[]
  isLeftOut: boolean
  count: Readonly<{ errand: ErrandView; tens: number }> | null
  turn: Readonly<{ errand: ErrandView; leavesOut: boolean; tens: number }> | null
  reason: string
  problem: string | undefined
}) {
  const { name, address, fields, isLeftOut, count, turn, reason, problem } = props
  const isCounted = count?.errand.state === "done"
  return (
    <section className="card" aria-labelledby="chosen">
      <h2 id="chosen">{name}</h2>
      <p>{isLeftOut ? "It is left out." : "It counts as it is."}</p>
      {turn === null ? null : (
        <ErrandCard what={turn.leavesOut ? "Leaving it out" : "Counting it again"} errand={turn.errand} href={address}>
          <p>
            {turn.leavesOut
              ? `Left out from the next update on: ${tensInWords(turn.tens)} of the stored ratings, and all that still come.`
              : `It counts again from the next update on: ${tensInWords(turn.tens)} of the stored ratings.`}
          </p>
        </ErrandCard>
      )}
      {count === null ? null : (
        <ErrandCard what="The count" errand={count.errand} href={address}>
          <p>
            That concerns <b>{tensInWords(count.tens)}</b> of the stored ratings. No finer figure leaves the sealed
            room.
          </p>
        </ErrandCard>
      )}
      <form method="post" noValidate>
        {fields.map((field) => (
          <input key={field.name} type="hidden" name={field.name} value={field.value} />
        ))}
        {isLeftOut || isCounted ? (
          <TextArea
            name="reason"
            label={isLeftOut ? "Why does it count again?" : "Why is it left out?"}
            hint="It stands in the record of deeds. Never because of what the ratings say."
            rows={3}
            value={reason}
            error={problem}
          />
        ) : null}
        <div className="office-actions">
          {isLeftOut ? (
            <Button name="step" value="count-again">
              Count it again
            </Button>
          ) : isCounted ? (
            <Button look="warning" name="step" value="leave-out">
              Leave it out
            </Button>
          ) : null}
          <Button look="quiet" name="step" value="count">
            {count === null ? "Count how many ratings that concerns" : "Count anew"}
          </Button>
        </div>
      </form>
    </section>
  )
}

/** Every class that was ever turned. */
export function TurnedClasses(props: {
  turned: readonly Readonly<{
    name: string
    address: string
    leavesOut: boolean
    reason: string
    quarter: string
    by: string | null
  }>[]
}) {
  return (
    <section aria-labelledby="turned">
      <h2 id="turned">What was left out</h2>
      {props.turned.length === 0 ? (
        <p>No class was ever left out.</p>
      ) : (
        <table className="govuk-table rows">
          <caption className="govuk-visually-hidden">Classes that are left out, or were</caption>
          <ColumnHeads names={["Class", "Now", "Why", "By"]} />
          <tbody>
            {props.turned.map(({ name, address, leavesOut, reason, quarter, by }) => (
              <tr key={name}>
                <th className="govuk-table__header" scope="row">
                  <a href={`?${address}`}>{name}</a>
                </th>
                <td className="govuk-table__cell" data-label="Now">
                  {leavesOut ? "left out" : "counts again"}
                </td>
                <td className="govuk-table__cell" data-label="Why">
                  {reason}
                </td>
                <td className="govuk-table__cell" data-label="By">
                  {by ?? "at the terminal"}, {quarter}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What a class is told by; the count comes before anything is changed. */
export function ClassQuestion({ typed, problems }: { typed: Readonly<Record<string, string>>; problems: Problems }) {
  const field = (name: string) => ({ name, value: typed[name] ?? "", error: problems[name] })
  return (
    <section aria-labelledby="look">
      <h2 id="look">Look at a class</h2>
      <p>Fill in what all its ratings share. What you leave empty may be anything. First it is only counted.</p>
      <form method="post" noValidate>
        <SelectField
          {...field("road")}
          label="How its passes came"
          choices={[
            { value: "", label: "Any way" },
            ...ROADS.map((road) => ({ value: road, label: ROAD_WORDS[road] })),
          ]}
        />
        <TextField {...field("key")} label="Pool or key" hint="For example: paper-2026-oldham-library-1" />
        <TextField {...field("batch")} label="Batch" hint="What was noticed names it" width={10} inputMode="numeric" />
        <TextField
          {...field("unit")}
          label="Provider in an area"
          hint="For example: restart-3b.ingeus.oldham-council"
        />
        <TextField {...field("year")} label="Year" width={4} inputMode="numeric" />
        <Button name="step" value="count">
          Look at this class
        </Button>
      </form>
    </section>
  )
}

const ROAD_WORDS: Readonly<Record<(typeof ROADS)[number], string>> = {
  blind: "Made in a browser, and signed blind",
  code: "By a code of ours, without JavaScript",
  paper: "Printed",
}

function tensInWords(tens: number): string {
  return tens === 0 ? "fewer than ten" : `${tens} or a few more`
}
