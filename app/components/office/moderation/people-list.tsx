import { Button } from "../../button.tsx"
import { type Choice, SelectField } from "../../select-field.tsx"
import { TextArea } from "../../text-area.tsx"

export function ChooseProvider({ providers, chosen }: { providers: readonly Choice[]; chosen: string }) {
  return (
    <form method="get" action="/office/moderation/names">
      <SelectField
        name="provider"
        label="Whose people?"
        value={chosen}
        choices={[{ value: "", label: "Choose a provider" }, ...providers]}
      />
      <Button look="quiet">Show the list</Button>
    </form>
  )
}

type Props = {
  provider: Choice
  people: readonly Readonly<{ id: string; name: string }>[]
  typed: string
  problem: string | undefined
}

/** A provider's list: who is on it, each to be taken off, and a field for more. */
export function PeopleList({ provider, people, typed, problem }: Props) {
  const here = `/office/moderation/names?provider=${encodeURIComponent(provider.value)}`
  return (
    <>
      <h2>{provider.label}</h2>
      {people.length === 0 ? (
        <p>Nobody is on this list yet.</p>
      ) : (
        <table className="govuk-table rows">
          <caption className="govuk-table__caption">
            {people.length === 1 ? "1 name" : `${people.length} names`}, in order
          </caption>
          <tbody>
            {people.map(({ id, name }) => (
              <tr key={id} className="govuk-table__row">
                <th scope="row" className="govuk-table__header">
                  {name}
                </th>
                <td className="govuk-table__cell">
                  <form method="post" action={here}>
                    <button type="submit" className="link-button" name="person" value={id}>
                      Take off<span className="govuk-visually-hidden"> {name}</span>
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form method="post" action={here}>
        <TextArea
          name="names"
          label="Add names"
          hint="One a line, or with commas between them. First and last name, as people say them."
          rows={4}
          value={typed}
          error={problem}
        />
        <Button>Add to the list</Button>
      </form>
    </>
  )
}
