import type { CampaignTextName } from "#app/domain/campaign/text.ts"
import { LONGEST_REASONS, PLEDGE_MARKS, PLEDGE_STATE_WORDS, type PledgeMark } from "#app/domain/pledges/pledge.ts"
import { LONGEST_REFUSAL } from "#app/domain/portal/read-first.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { More } from "../../notice.tsx"
import { RadioList } from "../../radio-list.tsx"
import { TextArea } from "../../text-area.tsx"

type Props = Readonly<{
  demand: CampaignTextName
  version: number
  problems: Problems
  typed: Readonly<Record<string, string>>
}>

/** Lets a provider's words through, or sends them back. */
export function ReadForms({ demand, version, problems, typed }: Props) {
  return (
    <>
      <form method="post" noValidate>
        <Known {...{ demand, version }} />
        <Button name="step" value="let-through">
          Publish these words
        </Button>
      </form>
      <More summary="Do not publish them">
        <form method="post" noValidate>
          <Known {...{ demand, version }} />
          <TextArea
            name="refusal"
            id={`${demand}-refusal`}
            label="Why not? The provider reads this"
            rows={3}
            most={LONGEST_REFUSAL}
            value={typed.refusal}
            error={problems[`${demand}-refusal`]}
          />
          <Button look="warning" name="step" value="refuse">
            Send them back
          </Button>
        </form>
      </More>
    </>
  )
}

/** Says in public whether a pledge is kept, and why. */
export function MarkForm({ demand, version, problems, typed, mark }: Props & Readonly<{ mark: PledgeMark | null }>) {
  return (
    <form method="post" noValidate>
      <Known {...{ demand, version }} />
      <RadioList
        name="mark"
        id={`${demand}-mark`}
        label="What came of it?"
        value={typed.mark ?? mark ?? ""}
        error={problems[`${demand}-mark`]}
        choices={PLEDGE_MARKS.map((value) => ({ value, label: PLEDGE_STATE_WORDS[value] }))}
      />
      <TextArea
        name="reasons"
        id={`${demand}-reasons`}
        label="Why? Everybody reads this"
        hint="Say what you looked at. Name nobody."
        rows={4}
        most={LONGEST_REASONS}
        value={typed.reasons}
        error={problems[`${demand}-reasons`]}
      />
      <Button name="step" value="mark">
        Publish the mark
      </Button>
    </form>
  )
}

function Known({ demand, version }: Pick<Props, "demand" | "version">) {
  return (
    <>
      <input type="hidden" name="demand" value={demand} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}
