import { type Day, monthInWords } from "#app/domain/calendar.ts"
import type { PublicIdeaState } from "#app/domain/ideas/state.ts"
import { inShort } from "#app/domain/proposals/in-short.ts"
import { supportInShort } from "#app/domain/proposals/shown-support.ts"
import { WithGaps } from "../words/with-gaps.tsx"
import { IdeaTag } from "./idea-tag.tsx"

export type ListedIdea = Readonly<{
  id: string
  text: string
  language: string | null
  state: PublicIdeaState
  tens: number
  publishedIn: Day
}>

type Props = Readonly<{ ideas: readonly ListedIdea[]; level?: 2 | 3 }>

/** Ideas one below the other; each text is the link to its page. */
export function IdeaList({ ideas, level = 2 }: Props) {
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <ul className="suggestions">
      {ideas.map(({ id, text, language, state, tens, publishedIn }) => (
        <li key={id} className="suggestion">
          <Heading className="suggestion__text" lang={language ?? undefined} dir="auto">
            <a href={`/campaign/ideas/${id}`}>
              <WithGaps text={inShort(text, LONGEST_HEADING)} />
            </a>
          </Heading>
          <p className="suggestion__facts">
            <IdeaTag state={state} />
            <span>{monthInWords(publishedIn)}</span>
            <span>
              {supportInShort(tens)} <span className="govuk-visually-hidden">people </span>support it
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

const LONGEST_HEADING = 180
