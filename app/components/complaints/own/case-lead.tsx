import { dayInWords, weekdayInWords } from "#app/domain/calendar.ts"
import type { OwnView } from "#app/domain/complaints/own-view.ts"
import { Button } from "../../button.tsx"
import { Notice } from "../../notice.tsx"
import { ReceiptForm } from "./receipt-form.tsx"

type Props = Readonly<{ found: OwnView; receipt: string }>

/** What must not be missed, before everything else: a final response, and the last day that it opens. */
export function FinalResponse({ found: { examiner, finalResponseOn, state }, receipt }: Props) {
  if (finalResponseOn === null || examiner.state === "not-started" || examiner.state === "waiting") return null
  if (examiner.state === "past") {
    return (
      <Notice heading={`The final response came on ${dayInWords(finalResponseOn)}`} tone="warning">
        <p>
          The six months to go to the Independent Case Examiner ended on {dayInWords(examiner.lastDay)}. The examiner
          can still look at it for a good reason: ask, and say why you are late.
        </p>
      </Notice>
    )
  }
  if (examiner.why !== "final-response") return null
  return (
    <Notice heading={`You have had a final response, on ${dayInWords(finalResponseOn)}`} tone="warning">
      <p>
        If it does not settle it, you can go to the Independent Case Examiner. Your letter has to be there by{" "}
        <b className="nowrap">{dayInWords(examiner.lastDay)}</b>.
      </p>
      {state === "escalated" ? null : (
        <ReceiptForm receipt={receipt} action="/receipt/letter">
          <Button name="letter" value="examiner">
            Write to the examiner
          </Button>
        </ReceiptForm>
      )}
    </Notice>
  )
}

/** Twelve months are nearly over. */
export function GoesSoon({ found: { erasedOn, goesSoon } }: Pick<Props, "found">) {
  if (!goesSoon) return null
  return (
    <Notice heading={`We erase this on ${dayInWords(erasedOn)}`} tone="warning">
      <p>
        Nobody has written anything here for nearly a year. Do you still need it? Send a message, and we keep it for
        another twelve months. Or print this page now.
      </p>
    </Notice>
  )
}

/** The next day to look, and a calendar entry that says nothing. */
export function NextLook({ found: { lookOn, state }, receipt }: Props) {
  if (lookOn === null || state === "answered") return null
  return (
    <Notice heading={`Look again on or after ${weekdayInWords(lookOn)}`} tone="good">
      <p>We cannot write to you, because we have no address of yours. The calendar entry says “Reminder”, no more.</p>
      <ReceiptForm receipt={receipt} action="/receipt/calendar">
        <Button look="quiet">Get the calendar entry</Button>
      </ReceiptForm>
    </Notice>
  )
}
