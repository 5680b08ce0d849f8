import { MOST_SIGNS } from "#app/domain/complaints/complaint.ts"
import type { OwnView } from "#app/domain/complaints/own-view.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { TextArea } from "../../text-area.tsx"
import { ReceiptForm } from "./receipt-form.tsx"

type Props = Readonly<{ found: OwnView; receipt: string; words: string; problems: Problems | undefined }>

/** What waits for the complainant, who alone says how it ended. */
export function CaseChoice(props: Props) {
  const { found } = props
  if (found.asksWhetherHeld) return <DidItHold {...props} />
  if (found.moves.includes("closed-not-resolved")) return <AfterAnswer {...props} />
  if (found.state === "disputed") return <WhileDisputed {...props} />
  return null
}

function AfterAnswer({ found, receipt, words, problems }: Props) {
  return (
    <section className="card">
      <h2>Is it put right?</h2>
      <p>
        Read the answer below. Only you can say how this ends. If you say nothing for eight weeks, we count it as
        answered and not confirmed. You can still say it later.
      </p>
      <ReceiptForm receipt={receipt} version={found.version}>
        <WordsBeside words={words} problem={problems?.words} />
        <div className="govuk-button-group">
          <Button name="step" value="resolve">
            Yes, it is put right
          </Button>
          <Button name="step" value="dispute" look="quiet">
            No, and I dispute the answer
          </Button>
          <Button name="step" value="close" look="quiet">
            No, but I leave it at that
          </Button>
        </div>
      </ReceiptForm>
    </section>
  )
}

function DidItHold({ found, receipt, words, problems }: Props) {
  return (
    <section className="card">
      <h2>Did it hold?</h2>
      <p>Four weeks ago you said that it was put right. Is it still so?</p>
      <ReceiptForm receipt={receipt} version={found.version}>
        <WordsBeside words={words} problem={problems?.words} />
        <div className="govuk-button-group">
          <Button name="step" value="held">
            Yes, it held
          </Button>
          <Button name="step" value="dispute" look="quiet">
            No, it happened again
          </Button>
        </div>
      </ReceiptForm>
    </section>
  )
}

function WhileDisputed({ found, receipt }: Props) {
  return (
    <section className="card">
      <h2>You dispute the answer</h2>
      <p>
        We read what you say, and ask the provider again where that helps. Have you gone to the Independent Case
        Examiner, or to a court? Tell us, and we stop asking the provider.
      </p>
      <ReceiptForm receipt={receipt} version={found.version}>
        <Button name="step" value="escalate" look="quiet">
          I have taken it further
        </Button>
      </ReceiptForm>
    </section>
  )
}

function WordsBeside({ words, problem }: { words: string; problem: string | undefined }) {
  return (
    <TextArea
      name="words"
      label="Say why, if you like"
      hint="Our office reads it. The provider does not see it."
      most={MOST_SIGNS.message}
      value={words}
      error={problem}
      rows={4}
    />
  )
}
