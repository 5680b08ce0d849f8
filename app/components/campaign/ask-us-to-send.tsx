import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { mayBeSentFrom } from "#app/domain/campaign/hand-over.ts"
import { Button } from "../button.tsx"
import { Notice } from "../notice.tsx"
import { Honeypot } from "../proof-fields.tsx"

type Props = Readonly<{
  name: string
  last: Readonly<{ sentOn: Day; answered: boolean }> | null
  mayAsk: boolean
  asked: boolean
}>

/** The way without being seen: we send it, and what we keep of the question is said before. */
export function AskUsToSend({ name, last, mayAsk, asked }: Props) {
  return (
    <>
      <h2>Ask us to send it instead</h2>
      {last === null ? null : (
        <p>
          The demands were sent to {name} on {dayInWords(last.sentOn)}. It{" "}
          {last.answered ? "answered" : "has not answered"}.
        </p>
      )}
      {asked ? (
        <Notice tone="good" heading="Thank you">
          <p>We send it to them by letter. When we have, it stands here.</p>
        </Notice>
      ) : last !== null && !mayAsk ? (
        <p>
          We send it to a provider once in six months at most. You can ask again from{" "}
          {dayInWords(mayBeSentFrom(last.sentOn))} on.
        </p>
      ) : (
        <form method="post">
          <p>
            We keep that somebody asked, for which provider and in which month, and nothing of who. The provider is not
            told how many asked.
          </p>
          <Honeypot />
          <Button look="quiet">Ask us to send it</Button>
        </form>
      )}
    </>
  )
}
