import type { AnswerState } from "#app/domain/answers/state.ts"
import { monthInWords } from "#app/domain/calendar.ts"
import type { WordPart } from "#app/domain/moderation/item.ts"
import { Button } from "../../button.tsx"
import { QuoteBox } from "../../words/published-words.tsx"

export type ListedText = Readonly<{
  id: string
  part: WordPart
  text: string | null
  statement: string | null
  language: string | null
  area: string
  areaName: string | null
  releasedOn: string
  state: AnswerState | null
  publicWords: string | null
}>

type Props = Readonly<{
  slug: string
  texts: readonly ListedText[]
  /** Whether texts can be laid aside here. */
  mayLayAside: boolean
  error: string | undefined
}>

/** Published texts with where their answers stand; several can be laid aside at once. */
export function FeedbackList({ slug, texts, mayLayAside, error }: Props) {
  const list = (
    <ul className="words__list">
      {texts.map((one, place) => (
        <li key={one.id}>
          <QuoteBox quote={one} />
          <p className="queue__facts">
            <span>
              {one.areaName ?? one.area}, {monthInWords(one.releasedOn)}
            </span>
            <span className="tag">{standingInWords(one)}</span>
            {one.text === null ? null : (
              <a href={`/portal/${slug}/feedback/${one.id}`}>
                {one.state === null ? "Answer" : "Open"}
                <span className="govuk-visually-hidden"> this text</span>
              </a>
            )}
          </p>
          {mayLayAside ? (
            <div className="govuk-checkboxes govuk-checkboxes--small">
              <div className="govuk-checkboxes__item">
                <input
                  className="govuk-checkboxes__input"
                  type="checkbox"
                  name="text[]"
                  id={place === 0 ? "text" : `text-${place + 1}`}
                  value={one.id}
                />
                <label
                  className="govuk-label govuk-checkboxes__label"
                  htmlFor={place === 0 ? "text" : `text-${place + 1}`}
                >
                  Seen: it needs no answer
                </label>
              </div>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
  if (!mayLayAside || texts.length === 0) return list
  return (
    <form method="post" noValidate>
      {error ? (
        <p className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      ) : null}
      {list}
      <Button look="quiet">Lay the ticked ones aside</Button>
    </form>
  )
}

function standingInWords({ state, publicWords }: ListedText): string {
  if (state === "waiting") return publicWords === null ? "Our office reads your answer" : "Our office reads your change"
  if (state === "returned") return "Sent back to you"
  if (publicWords !== null) return state === "draft" ? "Answered; a change is begun" : "Answered"
  if (state === "withdrawn") return "Taken back"
  return state === "draft" ? "Begun, not sent" : "Not answered"
}
