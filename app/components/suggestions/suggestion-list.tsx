import { type Day, monthInWords } from "#app/domain/calendar.ts"
import { inShort } from "#app/domain/proposals/in-short.ts"
import { supportInShort } from "#app/domain/proposals/shown-support.ts"
import type { PublicState } from "#app/domain/suggestions/state.ts"
import { WithGaps } from "../words/with-gaps.tsx"
import { StateTag } from "./state-tag.tsx"

export type ListedSuggestion = Readonly<{
  id: string
  provider: string | null
  providerName: string | null
  text: string
  language: string | null
  state: PublicState
  plannedFor: Day | null
  isLate: boolean
  tens: number
  publishedIn: Day
}>

type Props = Readonly<{
  suggestions: readonly ListedSuggestion[]
  level?: 2 | 4
  /** Above `/:id`: where a suggestion has its page. */
  pages?: string
}>

/** Suggestions one below the other; each text is the link to its page. */
export function SuggestionList({ suggestions, level = 2, pages = "/suggestions" }: Props) {
  const Heading = level === 2 ? "h2" : "h4"
  return (
    <ul className="suggestions">
      {suggestions.map((one) => (
        <li key={one.id} className="suggestion">
          <Heading className="suggestion__text" lang={one.language ?? undefined} dir="auto">
            <a href={`${pages}/${one.id}`}>
              <WithGaps text={inShort(one.text, LONGEST_HEADING)} />
            </a>
          </Heading>
          <p className="suggestion__facts">
            <StateTag {...one} />
            <span>To {targetInWords(one)}</span>
            <span>{monthInWords(one.publishedIn)}</span>
            <span>
              {supportInShort(one.tens)} <span className="govuk-visually-hidden">people </span>support it
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Whom it is for, as a sentence goes on: "To Harbour Training", "To all providers". */
export function targetInWords({ provider, providerName }: Pick<ListedSuggestion, "provider" | "providerName">): string {
  return provider === null ? "all providers" : (providerName ?? provider)
}

const LONGEST_HEADING = 180
