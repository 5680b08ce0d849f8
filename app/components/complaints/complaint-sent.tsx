import { type Day, weekdayInWords } from "#app/domain/calendar.ts"
import { Button, ButtonLink } from "../button.tsx"
import { CodeBox } from "../code-box.tsx"
import { Notice } from "../notice.tsx"

type Props = Readonly<{ name: string; receipt: string; reference: string; lookOn: Day | null }>

/** The end of the form: the receipt, which is the only way back, and the next day to look. */
export function ComplaintSent({ name, receipt, reference, lookOn }: Props) {
  return (
    <>
      <h1>We have your complaint</h1>
      <p className="lead">
        It is about {name}. Its reference is <b className="nowrap">{reference}</b>. Somebody reads it within two working
        days.
      </p>
      <CodeBox heading="Your receipt" code={receipt}>
        <p>
          <b>Keep it. It is the only way to your complaint.</b> With it you see every answer, write to us, say whether
          it was put right, or erase everything. We have no address of yours, so we cannot send it again, and without it
          nobody can show you the answer.
        </p>
        <p>Write it down, or take a picture of it. Whoever has it can read your complaint.</p>
      </CodeBox>
      {lookOn === null ? null : (
        <Notice heading={`Look again on or after ${weekdayInWords(lookOn)}`} tone="good">
          <p>We send no letters. Put the day into your calendar: the entry says “Reminder” and nothing else.</p>
          <form method="post" action="/receipt/calendar">
            <input type="hidden" name="receipt" value={receipt} />
            <Button look="quiet">Get the calendar entry</Button>
          </form>
        </Notice>
      )}
      <h2>Proof that you complained</h2>
      <p>
        We have signed that these words were here today. Keep the proof: it works even after you erase everything here.
      </p>
      <form method="post" action="/receipt/proof" className="govuk-button-group">
        <input type="hidden" name="receipt" value={receipt} />
        <Button look="quiet">See and print the proof</Button>
      </form>
      <form method="post" action="/receipt/complaint" className="govuk-button-group">
        <input type="hidden" name="receipt" value={receipt} />
        <Button>Open my complaint</Button>
        <ButtonLink href="/exit" look="quiet">
          Leave this site
        </ButtonLink>
      </form>
    </>
  )
}
