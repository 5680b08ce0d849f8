import { type Day, dayInWords, monthInWords } from "#app/domain/calendar.ts"
import { askedInWords } from "#app/domain/campaign/hand-over.ts"
import { Button } from "../../button.tsx"
import { TextField } from "../../text-field.tsx"

type Asked = Readonly<{ provider: string; name: string; tens: number; since: Day }>

/** Providers that people want us to send the demands to. */
export function AskedHandOvers({ asked }: { asked: readonly Asked[] }) {
  if (asked.length === 0) return <p>Nobody waits for us to send the demands to a provider.</p>
  return (
    <ul className="desk-sheets">
      {asked.map(({ provider, name, tens, since }) => (
        <li key={provider} className="card">
          <p>
            <a href={`/office/campaign/hand-overs/${provider}`}>{name}</a>: {askedInWords(tens)} asked since{" "}
            {monthInWords(since)}.
          </p>
        </li>
      ))}
    </ul>
  )
}

type Letter = Readonly<{
  id: string
  name: string
  sentOn: Day
  askedTens: number
  answeredOn: Day | null
  answer: string | null
}>

/** Letters that were sent, the newest first, each with what was answered. */
export function DemandLetters({ letters }: { letters: readonly Letter[] }) {
  if (letters.length === 0) return null
  return (
    <>
      <h2>Sent so far</h2>
      <ul className="desk-sheets">
        {letters.map(({ id, name, sentOn, askedTens, answeredOn, answer }) => (
          <li key={id} className="card">
            <p>
              <b>{name}</b>, sent on {dayInWords(sentOn)}; {askedInWords(askedTens)} had asked.
            </p>
            {answeredOn === null ? (
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <TextField
                  name="answer"
                  id={`answer-${id}`}
                  label="They answered: (only the office reads this; everybody sees that they did)"
                  maxLength={500}
                />
                <Button look="quiet">They answered</Button>
              </form>
            ) : (
              <p>
                Answered, noted on {dayInWords(answeredOn)}: {answer}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
