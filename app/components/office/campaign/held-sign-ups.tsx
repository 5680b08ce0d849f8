import { dayInWords } from "#app/domain/calendar.ts"
import { SIGN_UP_SOURCE_WORDS, type SignUpSource } from "#app/domain/campaign/supporter.ts"
import { isTrustRule, TRUST_RULE_NAMES, TRUST_RULES, type TrustRule } from "#app/domain/campaign/trust-rules.ts"
import { Button } from "../../button.tsx"
import { ColumnHeads } from "../../column-heads.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextField } from "../../text-field.tsx"

type Row = Readonly<{
  id: string
  rule: string | null
  domain: string
  name: string | null
  comment: string | null
  constituency: string | null
  source: SignUpSource
  signedOn: string
}>

type Props = Readonly<{
  rows: readonly Row[]
  rule: TrustRule | null
  byRule: readonly Readonly<{ rule: string | null; count: number }>[]
  error: string | undefined
}>

/** What the rules hold, to be let through or taken out: one by one, or all of a rule. */
export function HeldSignUps({ rows, rule, byRule, error }: Props) {
  return (
    <>
      <ul className="desk-counts">
        <li>
          <a href="/office/campaign/quarantine" aria-current={rule === null ? "page" : undefined}>
            All rules
          </a>
        </li>
        {byRule.map(({ rule: one, count }) =>
          isTrustRule(one) ? (
            <li key={one}>
              <a href={`/office/campaign/quarantine?rule=${one}`} aria-current={rule === one ? "page" : undefined}>
                <b>{count}</b> {TRUST_RULES[one].name}
              </a>
            </li>
          ) : null,
        )}
      </ul>
      {rows.length === 0 ? null : (
        <form method="post">
          <table className="govuk-table">
            <caption className="govuk-visually-hidden">Held sign-ups, the newest first</caption>
            <ColumnHeads names={["Choose", "Name and address", "What they wrote", "Held by"]} />
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="govuk-table__cell">
                    <input
                      type="checkbox"
                      name="ids[]"
                      value={row.id}
                      aria-label={`${row.name ?? "No name"}, ${row.domain}, ${dayInWords(row.signedOn)}`}
                    />
                  </td>
                  <td className="govuk-table__cell">
                    {row.name ?? "No name"}
                    <br />
                    <span className="muted">
                      …@{row.domain} · {row.constituency ?? "place not said"} · {dayInWords(row.signedOn)} ·{" "}
                      {SIGN_UP_SOURCE_WORDS[row.source]}
                    </span>
                  </td>
                  <td className="govuk-table__cell" dir="auto">
                    {row.comment ?? <span className="muted">nothing</span>}
                  </td>
                  <td className="govuk-table__cell">{isTrustRule(row.rule) ? TRUST_RULES[row.rule].name : "?"}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <SelectField
            name="all"
            label="Or all that one rule holds"
            choices={[
              { value: "", label: "No: those that are ticked" },
              ...TRUST_RULE_NAMES.map((name) => ({ value: name, label: TRUST_RULES[name].name })),
            ]}
          />
          <TextField name="reason" label="Why, if they are taken out" error={error} maxLength={300} />
          <p className="actions">
            <Button name="verdict" value="let-through">
              Let through
            </Button>{" "}
            <Button look="warning" name="verdict" value="take-out">
              Take out
            </Button>
          </p>
        </form>
      )}
    </>
  )
}
