import { type Day, dayInWords } from "#app/domain/calendar.ts"
import type { ShownToProvider } from "#app/domain/complaints/shown.ts"
import { Button } from "../button.tsx"
import type { Problems } from "../error-summary.tsx"
import { Notice } from "../notice.tsx"
import { TextArea } from "../text-area.tsx"
import { ShownCase } from "./shown-case.tsx"

export type AnswerableCase = Readonly<{
  reference: string
  version: number
  due: Day | null
  shown: ShownToProvider | null
}>

export type TypedAnswer = Readonly<{ reference: string; text: string; final: boolean }>

/** One case behind a link: what its complainant allowed, and the one answer; or that it is closed, and nothing of it. */
export function AnswerCase({ one, ...form }: Readonly<{ one: AnswerableCase } & FormState>) {
  if (one.shown === null) {
    return (
      <section className="card" aria-labelledby={one.reference}>
        <h2 id={one.reference}>Complaint {one.reference}</h2>
        <p>Closed: it was answered, or taken back. Nothing more is asked of you.</p>
      </section>
    )
  }
  return (
    <section className="card" aria-labelledby={one.reference}>
      <h2 id={one.reference}>Complaint {one.reference}</h2>
      {one.due === null ? null : <p>An answer is due by {dayInWords(one.due)}.</p>}
      <ShownCase shown={one.shown} />
      <AnswerForm {...one} {...form} />
    </section>
  )
}

type FormState = Readonly<{ typed: TypedAnswer | null; problems: Problems | undefined }>
type FormProps = Pick<AnswerableCase, "reference" | "version"> & FormState

/** The one answer to a case: first seen as the person will see it, and then sent. */
export function AnswerForm({ reference, version, typed, problems }: FormProps) {
  const id = `text-${reference}`
  return (
    <form method="post" noValidate>
      <input type="hidden" name="case" value={reference} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        name="text"
        id={id}
        label="Your answer"
        hint="The person reads it word for word. Do not ask who they are. You can answer once."
        rows={8}
        value={typed?.text}
        error={problems?.[id]}
      />
      <div className="govuk-checkboxes govuk-form-group">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            type="checkbox"
            id={`final-${reference}`}
            name="final"
            value="yes"
            defaultChecked={typed?.final}
            aria-describedby={`final-note-${reference}`}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={`final-${reference}`}>
            This is our final response
          </label>
          <div className="govuk-hint govuk-checkboxes__hint" id={`final-note-${reference}`}>
            Then the person is told that they can go to the Independent Case Examiner, and until when.
          </div>
        </div>
      </div>
      <Button name="step" value="preview">
        See how it will look
      </Button>
    </form>
  )
}

/** The answer as the person will see it, before it is sent. */
export function AnswerPreview({ typed, version }: { typed: TypedAnswer; version: number }) {
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">This is what the person will see</h2>
      <div className="card">
        <h3>The provider answered{typed.final ? ": final response" : ""}</h3>
        <p className="as-written" dir="auto">
          {typed.text}
        </p>
      </div>
      <form method="post" className="actions">
        <input type="hidden" name="case" value={typed.reference} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="text" value={typed.text} />
        <input type="hidden" name="final" value={typed.final ? "yes" : ""} />
        <Button name="step" value="send">
          Send this answer
        </Button>
        <Button look="quiet" name="step" value="change">
          Change it
        </Button>
      </form>
      <p className="muted small">Once sent, it cannot be changed.</p>
    </section>
  )
}

export function AnswerSent({ reference, more }: { reference: string; more: boolean }) {
  return (
    <Notice tone="good" heading="Your answer is with the person">
      <p>
        It answers complaint {reference}. What comes of it is for them to say.{" "}
        {more ? "More waits below." : "Nothing more waits."}
      </p>
    </Notice>
  )
}
