import { type Day, dayInWords } from "#app/domain/calendar.ts"
import type { LetterText } from "#app/domain/complaints/letters/letter-text.ts"
import type { ReconsiderationDays } from "#app/domain/complaints/reconsideration.ts"
import { Button } from "../button.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { Notice } from "../notice.tsx"
import { TextField } from "../text-field.tsx"
import { LetterSheet } from "./letter-sheet.tsx"

type Props = Readonly<{
  typed: string
  problems: Problems | undefined
  found: Readonly<{ decidedOn: Day; days: ReconsiderationDays; letter: LetterText }> | null
}>

/** Money stopped is no complaint but a decision: it is reconsidered, and there is a last day. */
export function StoppedMoney({ typed, problems, found }: Props) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Your money was stopped or cut</h1>
      <p className="lead">
        Do not complain: ask for a <b>mandatory reconsideration</b>. It makes the jobcentre look at its decision again.
        It costs nothing, and you need no reason but that it is wrong.
      </p>
      <form method="post" action="/complain?about=money" noValidate>
        <TextField
          name="day"
          type="date"
          label="What date stands on the letter with the decision?"
          hint="Or on the message in your online journal. We keep nothing of what you give here."
          value={typed}
          error={problems?.day}
          width={10}
        />
        <Button name="step" value="last-day">
          Show me the last day
        </Button>
      </form>
      {found ? <LastDay days={found.days} /> : null}
      <h2>Where to ask</h2>
      <ul>
        <li>In your online journal: write “I ask for a mandatory reconsideration”, and of which decision.</li>
        <li>Or by letter, to the address on the decision.</li>
        <li>
          Or with the form on{" "}
          <a href="https://www.gov.uk/mandatory-reconsideration">GOV.UK, “Challenge a benefit decision”</a>.
        </li>
      </ul>
      <p>
        <a href="https://www.citizensadvice.org.uk/benefits/">Citizens Advice</a> helps you with it, and it costs
        nothing. If you have no money for food or heating now, ask the jobcentre for a hardship payment on the same day.
      </p>
      <p>
        Did your provider cause it, by what it told the jobcentre? Ask for the reconsideration first. Then you can{" "}
        <a href="/complain?about=provider">complain about the provider here</a>, too.
      </p>
      {found ? <LetterSheet letter={found.letter} /> : null}
    </>
  )
}

function LastDay({ days: { lastDay, lastDayWithReason, stands } }: { days: ReconsiderationDays }) {
  if (stands === "in-time") {
    return (
      <Notice heading={`Ask by ${dayInWords(lastDay)}`} tone="good">
        <p>That is a month from the date of the decision. Ask early: it has to arrive by then.</p>
      </Notice>
    )
  }
  if (stands === "late") {
    return (
      <Notice heading={`The month ended on ${dayInWords(lastDay)}`} tone="warning">
        <p>
          You can still ask until {dayInWords(lastDayWithReason)}, if you had a good reason to be late. Say why:
          illness, a death in the family, a letter that never came.
        </p>
      </Notice>
    )
  }
  return (
    <Notice heading="It is more than thirteen months ago" tone="warning">
      <p>
        That is too late to ask as of right. Citizens Advice can tell you whether the decision can be looked at for
        another reason.
      </p>
    </Notice>
  )
}
