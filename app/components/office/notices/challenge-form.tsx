import { Button } from "../../button.tsx"
import { ErrorSummary, type Problems } from "../../error-summary.tsx"
import { type Choice, SelectField } from "../../select-field.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"
import { SenderFields } from "./sender-fields.tsx"
import type { Typed } from "./typed.ts"

/** First whose score: each provider has several. */
export function ProviderChoice({ providers }: { providers: readonly Choice[] }) {
  return (
    <>
      <h1>Somebody challenges a score</h1>
      {providers.length === 0 ? (
        <p>No provider has a score that is shown, so there is nothing to challenge yet.</p>
      ) : (
        <form method="get" action="/office/notices/score/new">
          <SelectField name="provider" label="Whose score?" choices={providers} />
          <Button>Go on</Button>
        </form>
      )}
      <p>
        Is it about words, or about another page? Then it is <a href="/office/notices/new">a legal notice</a>.
      </p>
    </>
  )
}

/** Then which score of theirs, and what they say. */
export function ChallengeForm(props: {
  provider: string
  figures: readonly Choice[]
  releases: readonly Choice[]
  typed: Typed
  problems: Problems
}) {
  const { provider, figures, releases, typed, problems } = props
  const of = (name: string) => ({ name, value: typed.fields[name], error: problems[name] })
  return (
    <>
      <ErrorSummary problems={problems} />
      <p className="kicker">Somebody challenges a score</p>
      <h1>{provider}</h1>
      <p>
        <a href="/office/notices/score/new">It is about another provider</a>
      </p>
      <form method="post" noValidate>
        <SelectField {...of("figure")} label="Which score?" choices={figures} />
        <SelectField {...of("release")} label="In which monthly update?" choices={releases} />
        <TextField {...of("day")} label="The day it came" type="date" width={20} />
        <SenderFields typed={typed} problems={problems} />
        <TextArea {...of("says")} label="What they say is wrong" rows={8} />
        <Button>Keep this challenge</Button>
      </form>
    </>
  )
}
