import { MOST_REPORT_CHARACTERS, REPORT_REASONS } from "#app/domain/moderation/report.ts"
import { Button } from "./button.tsx"
import { ErrorSummary, type Problems } from "./error-summary.tsx"
import { Honeypot } from "./proof-fields.tsx"
import { RadioList } from "./radio-list.tsx"
import { TextArea } from "./text-area.tsx"
import { type Quote, QuoteBox } from "./words/published-words.tsx"

type Props = Readonly<{
  quote: Pick<Quote, "text" | "statement" | "language" | "part">
  name: string
  challenge: string
  typed: Readonly<{ reason: string; words: string }>
  problems: Problems
}>

/** "Report this": what it does and does not do comes first. */
export function ReportScreen({ quote, name, challenge, typed, problems }: Props) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Report what somebody wrote</h1>
      <p>This was written about {name}:</p>
      <QuoteBox quote={quote} />
      <p>
        Somebody in our office looks at it again. It stays on the page until then: no number of reports takes anything
        down. You need no account, and we do not keep who you are.
      </p>
      <form method="post" data-challenge={challenge} noValidate>
        <Honeypot />
        <RadioList
          name="reason"
          label="What is wrong with it?"
          choices={REPORT_REASONS.map(({ code, words }) => ({ value: code, label: words }))}
          value={typed.reason}
          error={problems.reason}
        />
        <TextArea
          name="words"
          label="In your own words, if you like"
          hint={`Please leave out names and dates. At most ${MOST_REPORT_CHARACTERS.toLocaleString("en-GB")} letters and signs. We lock this text with a key that is not in our database.`}
          value={typed.words}
          error={problems.words}
        />
        <Button>Send the report</Button>
      </form>
      <p>
        Is it about you, and do you want to give us legal notice? Then <a href="/contact">write to us</a>: a notice is
        answered within 48 hours of working days.
      </p>
      <p>
        Did you write it? You can <a href="/receipt">take your rating back with its receipt</a>.
      </p>
    </>
  )
}

export function ReportTold({ back, name }: { back: string; name: string }) {
  return (
    <>
      <h1>Thank you for telling us</h1>
      <p className="lead">We have your report. Somebody in our office looks at the text again.</p>
      <p>We cannot answer you, because we do not know who you are. If anything changes, you will see it on the page.</p>
      <p>
        <a href={back}>Back to {name}</a>
      </p>
    </>
  )
}
