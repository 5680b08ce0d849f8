import { supportInWords } from "#app/domain/suggestions/shown-support.ts"
import { Button, ButtonLink } from "../button.tsx"
import { WithGaps } from "../words/with-gaps.tsx"
import { StateTag } from "./state-tag.tsx"
import { type ListedSuggestion, targetInWords } from "./suggestion-list.tsx"

type Props = Readonly<{ similar: readonly ListedSuggestion[]; text: string; once: string }>

/** What others have suggested in like words, before the own is sent: ten voices for one weigh more than ten ones. */
export function SimilarSuggestions({ similar, text, once }: Props) {
  return (
    <>
      <h1>Has somebody said it before you?</h1>
      <p className="lead">
        These sound like yours. One suggestion with many behind it is harder to pass over than many with one each.
      </p>
      <ul className="suggestions">
        {similar.map((one) => (
          <li key={one.id} className="card suggestion">
            <p className="suggestion__text" lang={one.language ?? undefined} dir="auto">
              <WithGaps text={one.text} />
            </p>
            <p className="suggestion__facts">
              <StateTag {...one} />
              <span>To {targetInWords(one)}</span>
              <span>{supportInWords(one.tens)}</span>
            </p>
            <p className="actions">
              <ButtonLink href={`/suggestions/${one.id}/support`} look="quiet">
                Support that one instead
              </ButtonLink>
              <a href={`/suggestions/${one.id}`}>See what came of it</a>
            </p>
          </li>
        ))}
      </ul>
      <h2>Or is yours different?</h2>
      <blockquote className="suggestion__words" dir="auto">
        {text}
      </blockquote>
      <form method="post" className="govuk-button-group">
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="once" value={once} />
        <Button name="step" value="send">
          Mine is different, send it
        </Button>
        <Button name="step" value="change" look="quiet">
          Change mine
        </Button>
      </form>
      <p className="muted small">
        To support one you sign in, so that everybody counts once. What you have written here is not kept.
      </p>
    </>
  )
}
