import { dayInWords } from "#app/domain/calendar.ts"
import { DAYS_TO_ACKNOWLEDGE, DAYS_TO_ANSWER } from "#app/domain/complaints/clocks.ts"
import type { OwnView } from "#app/domain/complaints/own-view.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { More } from "../../notice.tsx"
import { TextField } from "../../text-field.tsx"
import { ReceiptForm } from "./receipt-form.tsx"

type Props = Readonly<{ found: OwnView; receipt: string; problems: Problems | undefined }>

/** Ours, and the official one, which starts only with a name. */
export function CaseClocks(props: Props) {
  return (
    <section>
      <h2>The two clocks</h2>
      <div className="clocks">
        <OurClock found={props.found} />
        <OfficialClock {...props} />
      </div>
    </section>
  )
}

function OurClock({ found: { filedOn, sentOn, answeredOn, ours, passing } }: Pick<Props, "found">) {
  return (
    <div className="card">
      <h3>Ours</h3>
      <dl className="asked">
        <dt>We say that we have read it</dt>
        <dd>
          {ours.acknowledgeBy === null ? `${DAYS_TO_ACKNOWLEDGE} working days` : `by ${dayInWords(ours.acknowledgeBy)}`}
          , {DAYS_TO_ACKNOWLEDGE} working days from {dayInWords(filedOn)}
          {ours.overdue === "acknowledgement" ? <b>. We are late. We are sorry.</b> : "."}
        </dd>
        <dt>The provider answers</dt>
        <dd>
          {passing === "nothing"
            ? "You did not want us to send it."
            : sentOn === null
              ? `${DAYS_TO_ANSWER} working days from the day we send it. We have not sent it yet.`
              : `${ours.answerBy === null ? "In ten working days" : `by ${dayInWords(ours.answerBy)}`}. We sent it on ${dayInWords(sentOn)}.`}
          {answeredOn === null ? null : ` It answered on ${dayInWords(answeredOn)}.`}
          {ours.overdue === "answer" ? <b> It is late. That counts in what we publish.</b> : null}
          {ours.inTime === false ? <b> That was late. It counts in what we publish.</b> : null}
        </dd>
      </dl>
    </div>
  )
}

function OfficialClock({ found, receipt, problems }: Props) {
  const { ownNameOn, finalResponseOn, ombudsmanBy } = found
  return (
    <div className="card">
      <h3>The official one</h3>
      <p>
        <Door found={found} />
      </p>
      {ombudsmanBy === null ? null : (
        <p>
          After the examiner: the ombudsman, through your MP. The ombudsman asks for it by {dayInWords(ombudsmanBy)}, a
          year from when you knew of it. That can be longer, because the examiner comes first.
        </p>
      )}
      <More
        summary={ownNameOn === null ? "I sent it in my own name" : "I sent it on another day"}
        id="sent-in-own-name"
      >
        <DayForm name="own-name" label="On what day did you send it?" {...{ receipt, problems }} value={ownNameOn} />
      </More>
      <More
        summary={finalResponseOn === null ? "I had a final response" : "The final response has another date"}
        id="had-final-response"
      >
        <DayForm
          name="final-response"
          label="What date stands on it?"
          {...{ receipt, problems }}
          value={finalResponseOn}
        />
      </More>
    </div>
  )
}

function Door({ found: { examiner, ownNameOn } }: Pick<Props, "found">) {
  if (examiner.state === "not-started") {
    return "Not started. It starts when you send the provider a letter in your own name. What is sent through us does not start it."
  }
  if (examiner.state === "waiting") {
    return `You sent it on ${ownNameOn === null ? "" : dayInWords(ownNameOn)}. Without a final response, the examiner opens on ${dayInWords(examiner.opensOn)}.`
  }
  if (examiner.state === "past") return `The last day for the examiner was ${dayInWords(examiner.lastDay)}.`
  if (examiner.why === "silence") {
    return `The examiner is open: eight weeks went by without a final response. Go there soon.`
  }
  return `The examiner is open until ${dayInWords(examiner.lastDay)}, six months from the final response.`
}

type DayProps = Pick<Props, "receipt" | "problems"> &
  Readonly<{ name: "own-name" | "final-response"; label: string; value: string | null }>

function DayForm({ name, label, receipt, problems, value }: DayProps) {
  return (
    <ReceiptForm receipt={receipt}>
      <TextField
        name="day"
        id={name}
        type="date"
        label={label}
        value={value ?? ""}
        error={problems?.[name]}
        width={10}
      />
      <Button name="step" value={name} look="quiet">
        Note this day
      </Button>
    </ReceiptForm>
  )
}
