import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { supportInWords } from "#app/domain/proposals/shown-support.ts"
import type { SupportOutcome } from "#app/domain/proposals/support-outcome.ts"
import { Button, ButtonLink } from "../button.tsx"
import { Notice } from "../notice.tsx"
import { WithGaps } from "../words/with-gaps.tsx"

type Props = Readonly<{
  noun: "suggestion" | "idea"
  text: string
  language: string | null
  tens: number
  /** Whom it is for; null: the campaign. */
  to: string | null
  /** Its own page. */
  page: string
  supports: boolean
  /** The day until which the account is held; null: it is not. */
  heldUntil: Day | null
  done: SupportOutcome | null
}>

/** Where somebody who is signed in gives support to a suggestion or an idea, or takes it back. */
export function SupportScreen({ noun, text, language, tens, to, page, supports, heldUntil, done }: Props) {
  return (
    <>
      {done === null ? null : (
        <Notice tone="good">
          <p role="status">
            {done === "given" ? "You support this now." : "You have taken your support back. It counts no more."}
          </p>
        </Notice>
      )}
      <h1>{supports ? `You support this ${noun}` : `Support this ${noun}?`}</h1>
      {to === null ? null : <p className="muted">To {to}</p>}
      <blockquote className="suggestion__words" lang={language ?? undefined} dir="auto">
        <WithGaps text={text} />
      </blockquote>
      <p>{supportInWords(tens)}.</p>
      {supports ? (
        <form method="post" className="govuk-button-group">
          <Button name="step" value="take-back" look="quiet">
            Take my support back
          </Button>
          <ButtonLink href={page} look="quiet">
            Back to the {noun}
          </ButtonLink>
        </form>
      ) : heldUntil === null ? (
        <form method="post" className="govuk-button-group">
          <Button name="step" value="give">
            Support it
          </Button>
          <ButtonLink href={page} look="quiet">
            Not now
          </ButtonLink>
        </form>
      ) : (
        <Notice>
          <p>
            We check some addresses by hand. Yours is free on {dayInWords(heldUntil)} at the latest. Then you can
            support it.
          </p>
        </Notice>
      )}
      <h2>Who can see it</h2>
      <p>
        No page shows it, and no provider is told. You count once, and you can take it back at any time. We keep a
        scrambled mark that names nobody. With a key that lies apart from it we could work out whose it is. Numbers are
        shown in tens and change at night, so that one more does not show who has just been here.
      </p>
    </>
  )
}
