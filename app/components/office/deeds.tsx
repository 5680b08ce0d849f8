import { breakInWords, type ChainBreak } from "#app/domain/office/deed-chain.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { Button } from "../button.tsx"
import { ColumnHeads } from "../column-heads.tsx"
import { Notice } from "../notice.tsx"
import { SelectField } from "../select-field.tsx"
import { TextField } from "../text-field.tsx"

type State = Readonly<Record<string, unknown>> | null

type Deed = Readonly<{
  number: number
  at: Date
  who: string | null
  deed: string
  subject: string
  /** The name behind a subject that is somebody of the office. */
  person: string | null
  before: State
  after: State
  reason: string | null
}>

/** Who did what, to what, when and why. */
export function DeedTable({ deeds }: { deeds: readonly Deed[] }) {
  if (deeds.length === 0) return null
  return (
    <table className="govuk-table rows deeds">
      <caption className="govuk-visually-hidden">Deeds, the newest first</caption>
      <ColumnHeads names={["Number", "Who and when", "What", "Before and after"]} />
      <tbody>
        {deeds.map((deed) => (
          <tr key={deed.number}>
            <th className="govuk-table__header" scope="row">
              {deed.number}
            </th>
            <td className="govuk-table__cell" data-label="Who">
              {deed.who ?? "The clock, or the terminal"}
              <span className="table-note">{momentInWords(deed.at)}</span>
            </td>
            <td className="govuk-table__cell" data-label="What">
              <strong>{deedInWords(deed.deed)}</strong>
              <span className="table-note as-typed">
                {deed.person === null ? deed.subject : <a href={`/office/people/${deed.subject}`}>{deed.person}</a>}
              </span>
              {deed.reason === null ? null : <span className="table-note">“{deed.reason}”</span>}
            </td>
            <td className="govuk-table__cell" data-label="Change">
              <Change before={deed.before} after={deed.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Only what is not the same on both sides. */
function Change({ before, after }: { before: State; after: State }) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const changed = names.filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]))
  if (changed.length === 0) return <span className="muted">–</span>
  return (
    <dl className="change">
      {changed.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {before && name in before ? <del>{valueInWords(before[name])}</del> : null}{" "}
            {after && name in after ? <ins>{valueInWords(after[name])}</ins> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** "person.invite" as "Person: invite". */
function deedInWords(deed: string): string {
  const [noun = "", verb = ""] = deed.replaceAll("-", " ").split(".")
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}: ${verb}`
}

function valueInWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing"
  if (Array.isArray(value)) return value.map(valueInWords).join(", ")
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

export function ChainVerdict(verified: {
  deeds: number
  heads: number
  head: string | null
  breaks: readonly ChainBreak[]
}) {
  const { deeds, heads, head, breaks } = verified
  if (breaks.length > 0) {
    return (
      <Notice tone="warning" heading="The record is not whole">
        <ul>
          {breaks.map((one) => (
            <li key={`${one.number} ${one.fault}`}>{breakInWords(one)}</li>
          ))}
        </ul>
        <p>Somebody has changed the database by hand. README says what to do after a break-in.</p>
      </Notice>
    )
  }
  return (
    <Notice tone="good" heading="The record is whole">
      <p>
        {deeds} deeds were computed again, and compared with {heads} notes outside the database.
      </p>
      {head === null ? null : (
        <p className="small">
          Newest hash: <code className="as-typed">{head}</code>
        </p>
      )}
    </Notice>
  )
}

export function DeedFilters(props: {
  question: Readonly<{ staff: string | null; deed: string | null; text: string | null }>
  kinds: readonly string[]
  people: readonly Readonly<{ id: string; name: string }>[]
}) {
  const { question, kinds, people } = props
  const anyOf = (label: string) => [{ value: "", label }]
  return (
    <search>
      <form method="get" className="office-filters">
        <SelectField
          name="who"
          label="Who"
          value={question.staff ?? ""}
          choices={[...anyOf("Anybody"), ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <SelectField
          name="deed"
          label="What"
          value={question.deed ?? ""}
          choices={[...anyOf("Anything"), ...kinds.map((deed) => ({ value: deed, label: deedInWords(deed) }))]}
        />
        <TextField name="q" label="With these words" value={question.text ?? ""} width={20} />
        <Button look="quiet">Show</Button>
      </form>
    </search>
  )
}
