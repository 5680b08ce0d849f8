import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData } from "@remix-run/react"
import type { ReactNode } from "react"
import { Button } from "#app/components/button.tsx"
import { ErrorSummary } from "#app/components/error-summary.tsx"
import { Notice } from "#app/components/notice.tsx"
import { type RatingScreen, RatingScreens } from "#app/components/rating-screens.tsx"
import { TextField } from "#app/components/text-field.tsx"
import { maySpend } from "#app/domain/ballot.ts"
import { groupsOfFour } from "#app/domain/code.ts"
import { unitNameInFull } from "#app/domain/unit.ts"
import { type FormProblems, fieldsOf, parseForm } from "#app/forms/parse-form.ts"
import { answersForm, ratingForm, receiptForm } from "#app/forms/rating.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { today } from "#app/http/today.server.ts"
import { changeRating, findReceiptStatus, type ReceiptStatus, withdrawRating } from "#app/tasks/spend-ballot.server.ts"
import { findUnit } from "#db/queries/site/units.ts"

export const handle = { shell: "participant" }

export const meta: MetaFunction = () => [{ title: "Your receipt – Threestar" }]

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
  const { receipt } = read.value
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
  await changeRating(receipt, status.slip, rating.value, new Date())
  return { ...known, page: "changed" as const, problems: NONE }
}

export default function Receipt() {
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap">
      <div className="column">{sent && sent.page !== "ask" ? <Known sent={sent} /> : <Ask sent={sent} />}</div>
    </div>
  )
}

type Sent = Exclude<NonNullable<ReturnType<typeof useActionData<typeof action>>>, { page: "ask" }>

function Known({ sent }: { sent: Sent }) {
  if (sent.page === "status") return <Status sent={sent} />
  if (sent.page === "withdraw") return <Withdraw sent={sent} />
  if (sent.page === "withdrawn") {
    return (
      <Done heading="Your rating will be taken back" sent={sent}>
        <p>It takes the same road as a rating: tonight at the earliest, and out of the stars with a monthly update.</p>
      </Done>
    )
  }
  if (sent.page === "changed") {
    return (
      <Done heading="Your change is on its way" sent={sent}>
        <p>
          It takes the same road as a rating: it waits, sealed, until at least ten have come together, or until the end
          of the quarter. Your receipt stays the same.
        </p>
      </Done>
    )
  }
  return (
    <RatingScreens
      screen={sent.page}
      typed={sent.typed}
      problems={sent.problems}
      about={sent.name}
      action="/receipt"
      first={<p>We never show what you said before. Say it all anew: the new answers take the place of the old.</p>}
      sends="Send the change"
    />
  )
}

function Ask({ sent }: { sent: { typed: Record<string, string | string[]>; problems: FormProblems } | undefined }) {
  const typed = sent?.typed.receipt
  return (
    <>
      <ErrorSummary problems={sent?.problems} />
      <h1>Use your receipt</h1>
      <p>See whether your rating is counted, change it, or take it back. Your stars are never shown here.</p>
      <form method="post" action="/receipt" noValidate>
        <TextField
          name="receipt"
          label="Your receipt"
          hint="It begins with R. Never type a ballot code of 26 letters and numbers here, or on any site."
          value={typeof typed === "string" ? typed : ""}
          error={sent?.problems.receipt}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          width={30}
        />
        <Button>Look it up</Button>
      </form>
      <h2>What a receipt can do</h2>
      <p>
        Somebody who has your receipt can see that a rating exists and for whom, and can change it or take it back. They
        cannot see your stars or your words. If you do not need it, you can throw it away.
      </p>
    </>
  )
}

const STATES = {
  waiting: {
    heading: "Your rating is waiting",
    words:
      "It is sealed. It is counted when at least ten people of your area have rated, or at the end of the quarter, together with others.",
  },
  counted: {
    heading: "Your rating is counted",
    words: "It is part of the stars, or will be with the next monthly update in which ten ratings have changed.",
  },
  withdrawn: { heading: "Your rating is taken back", words: "It counts for nothing any more. This is for good." },
} as const

function Status({ sent }: { sent: Sent }) {
  const { heading, words } = STATES[sent.state]
  return (
    <>
      <h1>{heading}</h1>
      <p>
        {sent.name}, {sent.year}.
      </p>
      <p>{words}</p>
      {sent.withdrawalAsked && sent.state !== "withdrawn" ? (
        <Notice>
          <p>You have asked us to take it back. That happens with the next tally that takes your area.</p>
        </Notice>
      ) : null}
      {sent.changeable ? (
        <form method="post" action="/receipt" className="govuk-button-group">
          <input type="hidden" name="receipt" value={sent.receipt} />
          <Button name="step" value="change">
            Change my rating
          </Button>
          <Button name="step" value="withdraw" look="quiet">
            Take it back
          </Button>
        </form>
      ) : sent.withdrawable ? (
        <form method="post" action="/receipt">
          <input type="hidden" name="receipt" value={sent.receipt} />
          <p>Ratings of {sent.year} can no longer be changed. They can still be taken back.</p>
          <Button name="step" value="withdraw" look="quiet">
            Take it back
          </Button>
        </form>
      ) : null}
    </>
  )
}

function Withdraw({ sent }: { sent: Sent }) {
  return (
    <>
      <h1>Take your rating back?</h1>
      <p>
        Your rating of {sent.name} will count for nothing, and its words are erased. You cannot rate {sent.name} again
        this year.
      </p>
      <form method="post" action="/receipt" className="govuk-button-group">
        <input type="hidden" name="receipt" value={sent.receipt} />
        <Button name="step" value="take-back" look="warning">
          Take it back for good
        </Button>
        <Button name="step" value="status" look="quiet">
          Keep it
        </Button>
      </form>
    </>
  )
}

function Done({ heading, sent, children }: { heading: string; sent: Sent; children: ReactNode }) {
  return (
    <>
      <h1>{heading}</h1>
      <p>
        {sent.name}, {sent.year}.
      </p>
      {children}
      <form method="post" action="/receipt">
        <input type="hidden" name="receipt" value={sent.receipt} />
        <Button name="step" value="status" look="quiet">
          Back to this receipt
        </Button>
      </form>
    </>
  )
}

const NONE: FormProblems = {}
const UNKNOWN = "We know no rating with this receipt. Check each letter and number and type it again."

function ask(typed: Record<string, string | string[]>, problems: FormProblems) {
  return { page: "ask" as const, typed, problems }
}

async function placeOf({ slip, state, withdrawalAsked }: ReceiptStatus) {
  const unit = await findUnit(slip.unit)
  const withdrawable = state !== "withdrawn" && !withdrawalAsked
  return {
    name: unit ? unitNameInFull(unit) : "A provider that is no longer listed",
    year: slip.year,
    state,
    withdrawalAsked,
    withdrawable,
    changeable: withdrawable && maySpend(slip.year, today()),
  }
}
