import { reportReasonInWords } from "#app/domain/moderation/report.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { TextArea } from "../../text-area.tsx"

/** What a visitor said, as it is shown: opened, and with the day. */
export type OpenedReport = Readonly<{
  id: string
  reason: string
  words: string | null
  toldOn: string
  outcome: string | null
}>

const OUTCOMES: Readonly<Record<string, string>> = {
  kept: "kept as it was",
  "taken-out": "more was taken out",
  "taken-down": "taken down",
}

export function ReportList({ reports }: { reports: readonly OpenedReport[] }) {
  return (
    <ul className="report-list">
      {reports.map(({ id, reason, words, toldOn, outcome }) => (
        <li key={id}>
          <p>
            <b>{reportReasonInWords(reason)}</b>{" "}
            <span className="muted">
              {toldOn}
              {outcome === null ? "" : `, ${OUTCOMES[outcome] ?? outcome}`}
            </span>
          </p>
          {words === null ? null : <p dir="auto">{words}</p>}
        </li>
      ))}
    </ul>
  )
}

type Props = Readonly<{ text: string | null; typed: Readonly<Record<string, string>>; problems: Problems }>

/** Three ways to deal with it, each with what it needs. */
export function ReportDesk({ text, typed, problems }: Props) {
  return (
    <>
      <form method="post">
        <h3>Keep it as it is</h3>
        <TextArea
          name="why"
          label="Why it stays"
          hint="For the record of what the office did."
          rows={2}
          value={typed.why}
          error={problems.why}
        />
        <Button name="step" value="keep">
          Keep it
        </Button>
      </form>
      {text === null ? null : (
        <>
          <form method="post">
            <h3>Take more out</h3>
            <TextArea
              name="text"
              label="What is left of it"
              hint="Delete whole words. Each gap is shown as [removed]. Everybody sees it at once."
              value={typed.text ?? text}
              error={problems.text}
            />
            <Button name="step" value="take-out" look="quiet">
              Take it out
            </Button>
          </form>
          <form method="post">
            <h3>Take it down</h3>
            <TextArea
              name="statement"
              label="What stands in its place"
              hint="Everybody reads this. Say what was done and why, without saying what it said."
              rows={3}
              value={typed.statement}
              error={problems.statement}
            />
            <Button name="step" value="take-down" look="warning">
              Take it down
            </Button>
          </form>
        </>
      )}
    </>
  )
}
