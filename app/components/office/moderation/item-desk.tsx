import type { Piece } from "#app/domain/moderation/edit.ts"
import { REMOVED } from "#app/domain/moderation/edit.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { FieldError } from "../../field.tsx"
import { More } from "../../notice.tsx"
import { TextArea } from "../../text-area.tsx"
import { DeclineField } from "./decline-field.tsx"

type Desk = Readonly<{ version: number; action: string; problems: Problems }>

/** Approve, decline, or ask: the three ways on. */
export function Verdicts({ version, action, problems, note }: Desk & { note: string }) {
  return (
    <div className="verdict-forms">
      <form method="post" action={action}>
        <input type="hidden" name="version" value={version} />
        <button type="submit" className="govuk-button" name="step" value="approve" data-key="a">
          Approve
        </button>
      </form>
      <form method="post" action={action} className="verdict-forms__decline">
        <input type="hidden" name="version" value={version} />
        <FieldError id="reason" error={problems.reason} />
        <DeclineField label="Why it is not published" problem={problems.reason} />
        <Button name="step" value="decline" look="quiet">
          Decline
        </Button>
      </form>
      <div data-ask className="verdict-forms__ask">
        <More summary="Ask a colleague">
          <form method="post" action={action}>
            <input type="hidden" name="version" value={version} />
            <TextArea
              name="note"
              label="What would you like to ask?"
              hint="It stands beside the text in the queue. Do not copy names from the text into it."
              rows={3}
              value={note}
              error={problems.note}
            />
            <Button name="step" value="ask" look="quiet">
              Ask
            </Button>
          </form>
        </More>
      </div>
    </div>
  )
}

/** The text to take something out of. What is typed and was not there before is refused by name. */
export function EditForm({ version, action, problems, text, open }: Desk & { text: string; open: boolean }) {
  return (
    <details className="govuk-details" open={open} data-edit>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Take something out</span>
      </summary>
      <div className="govuk-details__text">
        <form method="post" action={action}>
          <input type="hidden" name="version" value={version} />
          <TextArea
            name="text"
            label="What is left of it"
            hint={`Delete whole words. Each gap is shown as ${REMOVED}. Nothing can be added or changed.`}
            rows={7}
            value={text}
            error={problems.text}
          />
          <Button name="step" value="edit" look="quiet">
            Take it out
          </Button>
        </form>
      </div>
    </details>
  )
}

/** Before and after, in one: what was taken out is struck through and said. */
export function Diff({ pieces, language }: { pieces: readonly Piece[]; language: string | null }) {
  return (
    <section aria-labelledby="before-and-after">
      <h2 id="before-and-after">What was taken out</h2>
      <p className="diff" lang={language ?? undefined} dir="auto">
        {pieces.map((piece, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no name but their place, and never change it
          <OnePiece key={place} {...piece} />
        ))}
      </p>
    </section>
  )
}

function OnePiece({ text, kept }: Piece) {
  if (kept) return <span>{text}</span>
  return (
    <span>
      <del>{text}</del> <span className="removed">{REMOVED}</span>
    </span>
  )
}
