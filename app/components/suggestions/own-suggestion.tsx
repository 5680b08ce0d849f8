import { type Day, monthInWords } from "#app/domain/calendar.ts"
import type { SuggestionState } from "#app/domain/suggestions/state.ts"
import { Button } from "../button.tsx"
import { Notice } from "../notice.tsx"
import { StateTag } from "./state-tag.tsx"

export type ShownOwnSuggestion = Readonly<{
  name: string
  text: string | null
  state: SuggestionState
  sentIn: Day
  plannedFor: Day | null
  refusal: string | null
  page: string | null
}>

type Props = Readonly<{ receipt: string; found: ShownOwnSuggestion }>

/** A suggestion behind its receipt. */
export function OwnSuggestionPage({ receipt, found }: Props) {
  const { name, text, state, sentIn, refusal, page } = found
  return (
    <>
      <h1>Your suggestion</h1>
      <p>
        To {name}. You sent it in {monthInWords(sentIn)}.
      </p>
      <p>
        <StateTag {...found} />
      </p>
      {text === null ? null : (
        <blockquote className="suggestion__words" dir="auto">
          {text}
        </blockquote>
      )}
      {state === "waiting" ? (
        <p>A person of our office has still to read it. Look again in a few days.</p>
      ) : state === "not-published" ? (
        <Notice heading="We have not published it">
          <p>{refusal ?? "It does not fit the rules of this site."}</p>
          <p>
            You can write it anew in other words. <a href="/moderation">What we publish, and what not</a>
          </p>
        </Notice>
      ) : state === "merged" && page !== null ? (
        <p>
          Somebody else suggested the same, and both go on as one. Whoever supported yours supports that one now.{" "}
          <a href={`/suggestions/${page}`}>See it</a>
        </p>
      ) : page === null ? null : (
        <p>
          <a href={`/suggestions/${page}`}>See its page, and everything that came of it</a>
        </p>
      )}
      <form method="post" action="/receipt/suggestion" className="govuk-button-group">
        <input type="hidden" name="receipt" value={receipt} />
        <Button name="step" value="ask-erase" look="quiet">
          Erase it
        </Button>
      </form>
    </>
  )
}
