import { LINK_DAYS, MOST_TOGETHER } from "#app/domain/complaints/hand-over.ts"
import type { ShownToProvider } from "#app/domain/complaints/shown.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { FieldGroup } from "../../field.tsx"
import { ShownCase } from "../../portal/shown-case.tsx"
import { RadioList } from "../../radio-list.tsx"
import { TextArea } from "../../text-area.tsx"

export type HandableCase = Readonly<{ id: string; reference: string; version: number; shown: ShownToProvider | null }>

type Props = Readonly<{
  name: string
  domains: readonly string[]
  /** Whether somebody is there to read it in their portal. */
  isInPortal: boolean
  cases: readonly HandableCase[]
  typed: Readonly<{ cases: readonly string[] | null; way: string; recipient: string }>
  problems: Problems | undefined
}>

/** Cases that go to a provider together, each as the provider will see it. */
export function HandOverForm({ name, domains, isInPortal, cases, typed, problems }: Props) {
  return (
    <form method="post" noValidate>
      <FieldGroup
        field={{
          name: "cases",
          label: "What goes",
          hint: "Each stands here as they will see it.",
          error: problems?.["cases[]"],
        }}
      >
        {cases.map((one, place) => (
          <div key={one.id} className="card handable">
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={place === 0 ? "cases[]" : one.id}
                name="cases[]"
                value={`${one.id} ${one.version}`}
                defaultChecked={typed.cases?.includes(`${one.id} ${one.version}`) ?? place < MOST_TOGETHER}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={place === 0 ? "cases[]" : one.id}>
                <span className="reference">{one.reference}</span>
              </label>
            </div>
            {one.shown === null ? null : <ShownCase shown={one.shown} />}
            <p className="small">
              <a href={`/office/complaints/${one.reference}#shown`}>Take something out first</a>
            </p>
          </div>
        ))}
      </FieldGroup>
      <RadioList
        name="way"
        label="How does it go?"
        error={problems?.way}
        value={typed.way}
        choices={[
          ...(isInPortal
            ? [
                {
                  value: "portal",
                  label: "In their portal",
                  hint: "Everybody of their team can read it. Choose another way where it is about one of them.",
                },
              ]
            : []),
          {
            value: "link",
            label: "By a link, to somebody who answers for them",
            hint:
              domains.length === 0
                ? "We know no mail domain of theirs, so this does not work yet."
                : `To an address that ends in ${domains.join(" or ")}. The link works for ${LINK_DAYS} days.`,
          },
          { value: "letter", label: "By letter, to their complaints address", hint: "You print it on the next page." },
        ]}
      />
      <TextArea
        name="recipient"
        label="To whom?"
        hint={`${isInPortal ? "Leave this empty for their portal. " : ""}The e-mail address, or the name and address on the letter. Begin with ${name}’s complaints team where you know no name.`}
        rows={4}
        value={typed.recipient}
        error={problems?.recipient}
      />
      <Button>Send to {name}</Button>
    </form>
  )
}
