import { type Day, monthInWords } from "#app/domain/calendar.ts"
import type { IdeaState } from "#app/domain/ideas/state.ts"
import { Button } from "../button.tsx"
import { Notice } from "../notice.tsx"
import { IdeaHistory, type IdeaStep } from "./idea-history.tsx"
import { IdeaTag } from "./idea-tag.tsx"

export type ShownOwnIdea = Readonly<{
  text: string | null
  state: IdeaState
  sentIn: Day
  refusal: string | null
  /** Where everybody can read it; null: nowhere. */
  page: string | null
  steps: readonly IdeaStep[]
}>

type Props = Readonly<{ receipt: string; found: ShownOwnIdea }>

/** An idea behind its receipt. */
export function OwnIdeaPage({ receipt, found }: Props) {
  const { text, state, sentIn, refusal, page, steps } = found
  return (
    <>
      <h1>Your idea</h1>
      <p>You sent it in {monthInWords(sentIn)}.</p>
      <p>
        <IdeaTag state={state} />
      </p>
      {text === null ? null : (
        <blockquote className="suggestion__words" dir="auto">
          {text}
        </blockquote>
      )}
      {state === "waiting" ? <p>A person of our office has still to read it. Look again in a few days.</p> : null}
      {state === "not-published" ? (
        <Notice heading="We have not published it">
          <p>{refusal ?? "It does not fit the rules of this site."}</p>
          <p>
            You can write it anew in other words. <a href="/moderation">What we publish, and what not</a>
          </p>
        </Notice>
      ) : null}
      {page === null ? null : (
        <>
          <h2>What came of it</h2>
          <IdeaHistory steps={steps} />
          <p>
            <a href={page}>See its page, and how many support it</a>
          </p>
        </>
      )}
      <form method="post" action="/receipt/idea" className="govuk-button-group">
        <input type="hidden" name="receipt" value={receipt} />
        <Button name="step" value="ask-erase" look="quiet">
          Erase it
        </Button>
      </form>
    </>
  )
}
