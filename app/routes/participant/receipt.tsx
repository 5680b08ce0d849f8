import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData } from "@remix-run/react"
import { textIn } from "#app/components/participant/carried-fields.tsx"
import { type RatingScreen, RatingScreens, screenBefore } from "#app/components/participant/rating-screens.tsx"
import { AskReceipt, AskWithdrawal, ReceiptDone, ReceiptStatus } from "#app/components/participant/receipt-screens.tsx"
import { PausedNotice } from "#app/components/paused.tsx"
import { MOST_CHANGES, maySpend } from "#app/domain/ballot.ts"
import { groupsOfFour } from "#app/domain/code.ts"
import { unitNameInFull } from "#app/domain/unit.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { answersForm, ratingForm, receiptForm } from "#app/forms/rating.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { findPause, pausedAnswer, pausedHeaders } from "#app/http/switches.server.ts"
import { today } from "#app/http/today.server.ts"
import {
  changeRating,
  type ReceiptStatus as FoundReceipt,
  findReceiptStatus,
  withdrawRating,
} from "#app/tasks/spend-ballot.server.ts"
import { findUnit } from "#db/queries/site/units.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your receipt – Threestar" }]

export const headers = pausedHeaders

export function loader({ request }: LoaderFunctionArgs) {
  refuseSession(request)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "receipt")
  const form = await request.formData()
  const typed = fieldsOf(form)
  const read = parseForm(receiptForm, form)
  if (!read.ok) return data(ask(typed, read.problems), { status: 422 })
  const { code: receipt, kind } = read.value.receipt
  // The whole form along: a receipt never stands in an address.
  if (kind === "complaint-receipt") throw redirect("/receipt/complaint", 307)
  if (kind === "suggestion-receipt") throw redirect("/receipt/suggestion", 307)
  if (kind === "idea-receipt") throw redirect("/receipt/idea", 307)
  const status = await findReceiptStatus(receipt)
  if (!status) return data(ask(typed, { receipt: UNKNOWN }), { status: 422 })
  const known = { ...(await placeOf(status)), receipt: groupsOfFour(receipt), typed }
  const step = form.get("step")
  if (step === "withdraw") return { ...known, page: "withdraw" as const, problems: NONE }
  if (step === "take-back") {
    await withdrawRating(receipt, status.slip, new Date())
    return { ...known, page: "withdrawn" as const, problems: NONE }
  }
  if (!step || step === "status") return { ...known, page: "status" as const, problems: NONE }
  const pause = await findPause("rating")
  if (pause) {
    const page = step === "change" ? ("status" as const) : screenBefore(String(step))
    return data({ ...known, page, problems: NONE, pause }, pausedAnswer())
  }
  if (!known.changeable) return data({ ...known, page: "status" as const, problems: NONE }, { status: 409 })

  const on = (page: RatingScreen) => ({ ...known, page, problems: NONE })
  const back = (page: RatingScreen, problems: FormProblems) => data({ ...known, page, problems }, { status: 422 })
  if (step === "change" || step === "questions") return on("questions")
  const answers = parseForm(answersForm, form)
  if (!answers.ok) return back("questions", answers.problems)
  if (step === "words") return on("words")
  const rating = parseForm(ratingForm, form)
  if (!rating.ok) return back("words", rating.problems)
  if (step === "check") return on("check")
  const changed = await changeRating(receipt, status.slip, rating.value, new Date())
  if (!changed) return data({ ...known, page: "check" as const, problems: { form: TOO_OFTEN } }, { status: 409 })
  return { ...known, page: "changed" as const, problems: NONE }
}

export default function Receipt() {
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">
        {sent && sent.page !== "ask" ? (
          <Known sent={sent} />
        ) : (
          <AskReceipt typed={textIn(sent?.typed ?? {}, "receipt")} problems={sent?.problems} />
        )}
      </div>
    </div>
  )
}

type Sent = Exclude<NonNullable<ReturnType<typeof useActionData<typeof action>>>, { page: "ask" }>

function Known({ sent }: { sent: Sent }) {
  const pause = "pause" in sent ? sent.pause : null
  if (sent.page === "status") {
    return (
      <>
        {pause ? <PausedNotice pause={pause} /> : null}
        <ReceiptStatus known={sent} />
      </>
    )
  }
  if (sent.page === "withdraw") return <AskWithdrawal known={sent} />
  if (sent.page === "withdrawn") {
    return (
      <ReceiptDone heading="Your rating will be taken back" known={sent}>
        <p>
          It waits, sealed, until enough new ratings of your area have come in, or until the end of the quarter, and
          leaves the stars with a monthly update after that. If your rating is still waiting, it waits with it.
        </p>
      </ReceiptDone>
    )
  }
  if (sent.page === "changed") {
    return (
      <ReceiptDone heading="Your change is on its way" known={sent}>
        <p>
          It waits, sealed, until enough new ratings of your area have come in, or until the end of the quarter. If your
          rating is still waiting, it waits with it. Your receipt stays the same.
        </p>
      </ReceiptDone>
    )
  }
  return (
    <RatingScreens
      screen={sent.page}
      typed={sent.typed}
      problems={sent.problems}
      pause={pause}
      about={sent.name}
      action="/receipt"
      first={<p>We never show what you said before. Say it all anew: the new answers take the place of the old.</p>}
      sends="Send the change"
      isChange
    />
  )
}

const NONE: FormProblems = {}
const TOO_OFTEN = `A rating can be changed ${MOST_CHANGES} times. You can still take it back.`
const UNKNOWN = "We know no rating with this receipt. Check each letter and number and type it again."

function ask(typed: Record<string, string | string[]>, problems: FormProblems) {
  return { page: "ask" as const, typed, problems }
}

async function placeOf({ slip, state, withdrawalAsked, words }: FoundReceipt) {
  const unit = await findUnit(slip.unit)
  const withdrawable = state !== "withdrawn" && !withdrawalAsked
  return {
    name: unit ? unitNameInFull(unit) : "A provider that is no longer listed",
    year: slip.year,
    state,
    words,
    withdrawalAsked,
    withdrawable,
    changeable: withdrawable && maySpend(slip.year, today()),
  }
}
