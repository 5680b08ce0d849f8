import type { ReactNode } from "react"
import type { WordsStanding as Standing } from "#app/domain/moderation/words-status.ts"
import { Button } from "../button.tsx"
import { ProofForm } from "../complaints/proof-form.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { More } from "../notice.tsx"
import { TextField } from "../text-field.tsx"
import { WordsStanding } from "./words-standing.tsx"

/** What a receipt may know of its rating; never the stars. */
export type KnownReceipt = Readonly<{
  /** Grouped, as it was shown. */
  receipt: string
  /** Whom the rating is about. */
  name: string
  year: number
  state: "waiting" | "counted" | "withdrawn"
  withdrawalAsked: boolean
  withdrawable: boolean
  changeable: boolean
  words: readonly Standing[]
}>

/** The one door for every receipt. */
export function AskReceipt({ typed, problems }: { typed: string; problems: Problems | undefined }) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>Use your receipt</h1>
      <p>
        Of a rating: see whether it is counted and where your words stand, change it, or take it back. Your stars are
        never shown here. Of a complaint: read the answers, write to us, and say how it ended. Of a suggestion or an
        idea: see where it stands, or erase it.
      </p>
      <form method="post" action="/receipt" noValidate>
        <TextField
          name="receipt"
          label="Your receipt"
          hint="It begins with R, C, S or D. Never type a ballot code of 26 letters and numbers here, or on any site."
          value={typed}
          error={problems?.receipt}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          width={30}
        />
        <Button>Look it up</Button>
      </form>
      <h2>What a receipt can do</h2>
      <p>
        Somebody who has the receipt of a rating can see that it exists and for whom, and can change it or take it back.
        They cannot see your stars or your words. If you do not need it, you can throw it away.
      </p>
      <p>
        Somebody who has the receipt of a complaint can read all of it, and do whatever you can do. Keep it where nobody
        looks. We have no address of yours: if it is lost, nobody can find your complaint for you, and you would have to
        complain anew.
      </p>
      <More summary="Somebody gave you a proof of filing? Check it here">
        <ProofForm typed="" />
      </More>
    </>
  )
}

const STATES = {
  waiting: {
    heading: "Your rating is waiting",
    words:
      "It is sealed. It is counted together with others, when ten or twenty new ratings of your area have come in, or after the end of January.",
  },
  counted: {
    heading: "Your rating is counted",
    words: "It is part of the stars, or will be with the next monthly update in which ten ratings have changed.",
  },
  withdrawn: { heading: "Your rating is taken back", words: "It counts for nothing any more. This is for good." },
} as const

const GOING = {
  heading: "Your rating will be taken back",
  words: "You have asked us to take it back. That happens the next time that ratings of your area are counted.",
} as const

export function ReceiptStatus({ known }: { known: KnownReceipt }) {
  const goes = known.withdrawalAsked && known.state !== "withdrawn"
  const { heading, words } = goes ? GOING : STATES[known.state]
  return (
    <>
      <h1>{heading}</h1>
      <p>
        {known.name}, {known.year}.
      </p>
      <p>{words}</p>
      <WordsStanding words={known.words} />
      {known.changeable ? (
        <form method="post" action="/receipt" className="govuk-button-group">
          <input type="hidden" name="receipt" value={known.receipt} />
          <Button name="step" value="change">
            Change my rating
          </Button>
          <Button name="step" value="withdraw" look="quiet">
            Take it back
          </Button>
        </form>
      ) : known.withdrawable ? (
        <form method="post" action="/receipt">
          <input type="hidden" name="receipt" value={known.receipt} />
          <p>Ratings of {known.year} can no longer be changed. They can still be taken back.</p>
          <Button name="step" value="withdraw" look="quiet">
            Take it back
          </Button>
        </form>
      ) : null}
    </>
  )
}

export function AskWithdrawal({ known }: { known: KnownReceipt }) {
  return (
    <>
      <h1>Take your rating back?</h1>
      <p>
        Your rating of {known.name} will count for nothing, and its words are erased. You cannot rate {known.name} again
        this year.
      </p>
      <form method="post" action="/receipt" className="govuk-button-group">
        <input type="hidden" name="receipt" value={known.receipt} />
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

export function ReceiptDone(props: { heading: string; known: KnownReceipt; children: ReactNode }) {
  const { known } = props
  return (
    <>
      <h1>{props.heading}</h1>
      <p>
        {known.name}, {known.year}.
      </p>
      {props.children}
      <form method="post" action="/receipt">
        <input type="hidden" name="receipt" value={known.receipt} />
        <Button name="step" value="status" look="quiet">
          Back to this receipt
        </Button>
      </form>
    </>
  )
}
