import type { ReactNode } from "react"
import { supportInWords } from "#app/domain/proposals/shown-support.ts"
import { Button, ButtonLink } from "../button.tsx"
import { WithGaps } from "../words/with-gaps.tsx"

export type SimilarText = Readonly<{
  id: string
  text: string
  language: string | null
  tens: number
  /** Its own page; that of its support is below it. */
  page: string
  /** Where it stands, and whom it is for. */
  facts: ReactNode
}>

type Props = Readonly<{ noun: "suggestion" | "idea"; similar: readonly SimilarText[]; text: string; once: string }>

/** What others have said in like words, before the own is sent: ten voices for one weigh more than ten ones. */
export function SimilarTexts({ noun, similar, text, once }: Props) {
  return (
    <>
      <h1>Has somebody said it before you?</h1>
      <p className="lead">
        These sound like yours. One {noun} with many behind it is harder to pass over than many with one each.
      </p>
      <ul className="suggestions">
        {similar.map((one) => (
          <li key={one.id} className="card suggestion">
            <p className="suggestion__text" lang={one.language ?? undefined} dir="auto">
              <WithGaps text={one.text} />
            </p>
            <p className="suggestion__facts">
              {one.facts}
              <span>{supportInWords(one.tens)}</span>
            </p>
            <p className="actions">
              <ButtonLink href={`${one.page}/support`} look="quiet">
                Support that one instead
              </ButtonLink>
              <a href={one.page}>See what came of it</a>
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
