import { SEVERITY_CRITERIA, SEVERITY_WORDS } from "#app/domain/complaints/severity.ts"
import { TEMPLATE_NAMES, TEMPLATE_TITLES } from "#app/domain/complaints/templates.ts"
import { mayJudge, NOT_UPHELD_WORDS, UPHELD_CRITERIA } from "#app/domain/complaints/upheld.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { More } from "../../notice.tsx"
import { RadioList } from "../../radio-list.tsx"
import { SelectField } from "../../select-field.tsx"
import { TextArea } from "../../text-area.tsx"
import type { StepProps } from "./step-props.ts"

type Person = Readonly<{ id: string; name: string }>

/** Who looks after it. */
export function Assign({ assigned, people, own }: { assigned: string | null; people: readonly Person[]; own: string }) {
  return (
    <form method="post" className="side-step">
      <input type="hidden" name="from" value={assigned ?? ""} />
      <SelectField
        name="to"
        id="assign-to"
        label="With"
        value={assigned ?? ""}
        choices={[
          { value: "", label: "Nobody" },
          ...people.map(({ id, name }) => ({ value: id, label: id === own ? `${name} (you)` : name })),
        ]}
      />
      <Button look="quiet" name="step" value="assign">
        Give it
      </Button>
    </form>
  )
}

/** How soon: what a caseworker finds in the words. */
export function Triage({ criterion, problems }: { criterion: string | null; problems: Problems | undefined }) {
  return (
    <form method="post" className="side-step">
      <SelectField
        name="criterion"
        id="triage-criterion"
        label="How soon? The first that fits"
        value={criterion ?? ""}
        error={problems?.["triage-criterion"]}
        choices={[
          { value: "", label: "Not read yet" },
          ...SEVERITY_CRITERIA.map(({ key, severity, words }) => ({
            value: key,
            label: `${SEVERITY_WORDS[severity]} – ${words}`,
          })),
        ]}
      />
      <Button look="quiet" name="step" value="triage">
        Set it
      </Button>
    </form>
  )
}

/** A message, from a template or not. Templates are links, so that they work without a script. */
export function WriteMessage({
  typed,
  problems,
  template,
}: Pick<StepProps, "typed" | "problems"> & { template: string }) {
  return (
    <section aria-labelledby="write">
      <h2 id="write">Write to the person</h2>
      <p>They read it with their receipt. It goes by no e-mail.</p>
      <ul className="templates" aria-label="Begin with a template">
        {TEMPLATE_NAMES.map((name) => (
          <li key={name}>
            <a href={`?template=${name}#write`}>{TEMPLATE_TITLES[name]}</a>
          </li>
        ))}
      </ul>
      <form method="post" noValidate>
        <TextArea
          name="text"
          id="write-text"
          label="Message"
          value={typed.text ?? template}
          error={problems?.["write-text"]}
        />
        <Button look="quiet" name="step" value="write">
          Send the message
        </Button>
      </form>
    </section>
  )
}

/** Upheld or not, by what is published on /how-stars-work. */
export function Judge({ version, state, upheld, problems }: Omit<StepProps, "typed"> & { upheld: boolean | null }) {
  if (!mayJudge(state)) return null
  return (
    <More
      summary={
        upheld === null ? "Judge whether it is upheld" : `Judged: ${upheld ? "upheld" : "not upheld"}. Judge again`
      }
    >
      <form method="post">
        <input type="hidden" name="version" value={version} />
        <RadioList
          name="criterion"
          id="judge-criterion"
          label="One of these is enough"
          error={problems?.["judge-criterion"]}
          choices={[
            ...UPHELD_CRITERIA.map(({ key, words }) => ({ value: key, label: words })),
            { value: "none", label: NOT_UPHELD_WORDS },
          ]}
        />
        <Button look="quiet" name="step" value="judge">
          Judge
        </Button>
      </form>
    </More>
  )
}
