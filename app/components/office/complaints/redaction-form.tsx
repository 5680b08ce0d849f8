import type { Narrative } from "#app/domain/complaints/complaint.ts"
import { NARRATIVE_PARTS } from "#app/domain/complaints/redaction.ts"
import type { ShownToProvider } from "#app/domain/complaints/shown.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { ShownCase } from "../../portal/shown-case.tsx"
import { TextArea } from "../../text-area.tsx"
import { PART_WORDS } from "./case-words-written.tsx"

type Props = Readonly<{
  version: number
  narrative: Narrative
  passed: Narrative | null
  shown: ShownToProvider | null
  mayRedact: boolean
  typed: Readonly<Record<string, string>>
  problems: Problems | undefined
}>

/** What the provider sees, and the one way to change it: to take out. */
export function Redaction({ version, narrative, passed, shown, mayRedact, typed, problems }: Props) {
  return (
    <section aria-labelledby="shown">
      <h2 id="shown">What the provider sees</h2>
      {shown === null ? (
        <p>Nothing: that is what the person chose. It is kept here, and counted.</p>
      ) : (
        <div className="card">
          <ShownCase shown={shown} />
        </div>
      )}
      {shown?.details && mayRedact ? (
        <details className="govuk-details" open={Object.keys(problems ?? {}).some((id) => id.startsWith("redact-"))}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Take something out before it goes</span>
          </summary>
          <form method="post" className="govuk-details__text" noValidate>
            <p>
              Delete names, dates and whatever else tells who wrote it. You can only take out; each gap shows as
              [removed]. The person sees what you took out.
            </p>
            <input type="hidden" name="version" value={version} />
            {NARRATIVE_PARTS.map((part) =>
              narrative[part] === "" ? null : (
                <TextArea
                  key={part}
                  name={part}
                  id={`redact-${part}`}
                  label={PART_WORDS[part]}
                  rows={Math.min(14, 3 + Math.ceil(narrative[part].length / 90))}
                  value={typed[part] ?? (passed ?? narrative)[part]}
                  error={problems?.[`redact-${part}`]}
                />
              ),
            )}
            <Button look="quiet" name="step" value="redact">
              Show this to the provider
            </Button>
          </form>
        </details>
      ) : null}
    </section>
  )
}
