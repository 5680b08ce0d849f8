import {
  MOST_QUERY_CHARACTERS,
  QUERY_OUTCOME_WORDS,
  QUERY_REASON_WORDS,
  QUERY_REASONS,
  type QueryOutcome,
  type QueryReason,
} from "#app/domain/announcements/fact-query.ts"
import type { WordPart } from "#app/domain/moderation/item.ts"
import { Button } from "../../button.tsx"
import { More, Notice } from "../../notice.tsx"
import { RadioList } from "../../radio-list.tsx"
import { TextArea } from "../../text-area.tsx"
import { QuoteBox } from "../../words/published-words.tsx"

type Announced = Readonly<{
  id: string
  area: string
  areaName: string | null
  part: WordPart
  text: string
  language: string | null
  query: QueryReason | null
  queryWords: string | null
  outcome: QueryOutcome | null
  answer: string | null
}>

export type TypedQuery = Readonly<{ text: string; reason: string; words: string }>

type Props = Readonly<{
  texts: readonly Announced[]
  mayQuery: boolean
  typed: TypedQuery | null
  problems: Readonly<Record<string, string>> | undefined
}>

/** What is to appear, each text with a way to say that a fact in it is wrong. */
export function AnnouncedList({ texts, mayQuery, typed, problems }: Props) {
  return (
    <ul className="words__list">
      {texts.map((one) => (
        <li key={one.id}>
          <p className="muted small">{one.areaName ?? one.area}</p>
          <QuoteBox quote={{ ...one, statement: null }} />
          {one.query === null ? (
            mayQuery ? (
              <QueryForm
                id={one.id}
                typed={typed?.text === one.id ? typed : null}
                problems={typed?.text === one.id ? problems : undefined}
              />
            ) : null
          ) : (
            <QueryStanding {...one} query={one.query} />
          )}
        </li>
      ))}
    </ul>
  )
}

function QueryStanding({ query, queryWords, outcome, answer }: Announced & { query: QueryReason }) {
  return (
    <Notice heading={outcome === null ? "A moderator looks at it" : QUERY_OUTCOME_WORDS[outcome]}>
      <p>
        {QUERY_REASON_WORDS[query]}: {queryWords}
      </p>
      {answer === null ? null : <p>{answer}</p>}
    </Notice>
  )
}

function QueryForm({ id, typed, problems }: { id: string; typed: TypedQuery | null; problems: Props["problems"] }) {
  const form = (
    <form method="post" noValidate>
      <input type="hidden" name="text" value={id} />
      <RadioList
        name="reason"
        id={`reason-${id}`}
        label="What is wrong?"
        value={typed?.reason}
        error={problems?.[`reason-${id}`]}
        choices={QUERY_REASONS.map((value) => ({ value, label: QUERY_REASON_WORDS[value] }))}
      />
      <TextArea
        name="words"
        id={`words-${id}`}
        label="Say what, and how you know"
        hint="A moderator reads it, and nobody else."
        value={typed?.words ?? ""}
        error={problems?.[`words-${id}`]}
        rows={4}
        most={MOST_QUERY_CHARACTERS}
      />
      <Button look="quiet">Tell the moderator</Button>
    </form>
  )
  return typed === null ? <More summary="Is a fact wrong?">{form}</More> : form
}
