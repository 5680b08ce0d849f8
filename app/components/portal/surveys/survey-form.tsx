import { LONGEST_EVIDENCE } from "#app/domain/suggestions/provider-say.ts"
import { LONGEST_SURVEY_LINE, LONGEST_SURVEY_TEXT } from "#app/domain/surveys/survey.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { TextArea } from "../../text-area.tsx"
import { TextField } from "../../text-field.tsx"

type Props = Readonly<{
  version: number
  typed: Readonly<Record<string, string>>
  problems: Problems | undefined
}>

/** A survey of the provider's own, in the order in which it is read: nothing can be left out. */
export function SurveyForm({ version, typed, problems }: Props) {
  const field = (name: string) => ({ name, value: typed[name], error: problems?.[name] })
  const line = { maxLength: LONGEST_SURVEY_LINE }
  const words = { rows: 3, most: LONGEST_SURVEY_TEXT }
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <TextField {...field("title")} {...line} label="Title" />
      <TextField
        {...field("carriedOutBy")}
        {...line}
        label="Who carried it out?"
        hint="Say so if it was you yourselves."
      />
      <TextField {...field("fromMonth")} label="First month" hint="For example 2026-03" type="month" width={10} />
      <TextField {...field("toMonth")} label="Last month" hint="May be the same." type="month" width={10} />
      <TextArea
        {...field("method")}
        {...words}
        label="How were people asked?"
        hint="By letter, by phone, by their adviser? Could they be told apart?"
      />
      <TextArea
        {...field("chosen")}
        {...words}
        label="How were those chosen who were asked?"
        hint="All, by lot, or those who came in? Who was left out?"
      />
      <TextField {...field("asked")} label="How many people were asked?" inputMode="numeric" width={10} />
      <TextField
        {...field("answered")}
        label="How many of them answered?"
        hint="We work out the share, and show all three."
        inputMode="numeric"
        width={10}
      />
      <TextArea {...field("question")} {...words} label="The question, as it was asked" />
      <TextArea {...field("result")} {...words} label="What came out?" hint="In your own words. Name nobody." />
      <TextField
        {...field("link")}
        label="The full report"
        hint="A page that everybody can open. It begins with https://"
        type="url"
        maxLength={LONGEST_EVIDENCE}
        spellCheck={false}
      />
      <p>Our office reads it before it is published. We do not check the figures, and the page says so.</p>
      <Button name="step" value="send">
        Send it
      </Button>
    </form>
  )
}

/** Takes a survey back. */
export function TakeSurveyBack({ version }: { version: number }) {
  return (
    <form method="post">
      <input type="hidden" name="version" value={version} />
      <p>It is gone from your page at once. You can send it again later.</p>
      <Button look="warning" name="step" value="take-back">
        Take it back
      </Button>
    </form>
  )
}
