import { dayInWords } from "#app/domain/calendar.ts"
import { MOST_SIGNS, type Writer } from "#app/domain/complaints/complaint.ts"
import type { OwnView } from "#app/domain/complaints/own-view.ts"
import { Button } from "../../button.tsx"
import { TextArea } from "../../text-area.tsx"
import { ReceiptForm } from "./receipt-form.tsx"

type Props = Readonly<{ found: OwnView; receipt: string; typed: string; problem: string | undefined }>

/** Both ways, the newest last. */
export function CaseMessages({ found, receipt, typed, problem }: Props) {
  const { messages, name, state } = found
  return (
    <section>
      <h2>Messages</h2>
      {messages.length === 0 ? <p>Nothing has been written here yet.</p> : null}
      <ol className="talk">
        {messages.map(({ number, writer, writtenOn, text, isFinal }) => (
          <li key={number} className={`talk__one talk__one--${writer}`}>
            <h3>
              {writerInWords(writer, name)}, {dayInWords(writtenOn)}
              {isFinal ? <span className="chip chip--near-the-line">Final response</span> : null}
            </h3>
            <p className="as-written" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
      {state === "withdrawn" ? null : (
        <ReceiptForm receipt={receipt}>
          <TextArea
            name="message"
            label="Write to our office"
            hint="The provider does not see it."
            most={MOST_SIGNS.message}
            value={typed}
            error={problem}
            rows={5}
          />
          <Button name="step" value="message" look="quiet">
            Send the message
          </Button>
        </ReceiptForm>
      )}
    </section>
  )
}

function writerInWords(writer: Writer, provider: string): string {
  if (writer === "complainant") return "You"
  return writer === "office" ? "Our office" : provider
}
