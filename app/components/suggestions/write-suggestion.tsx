import { LONGEST_SUGGESTION } from "#app/domain/suggestions/suggestion.ts"
import type { Pause } from "#app/domain/switch.ts"
import { Button } from "../button.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { Notice } from "../notice.tsx"
import { PausedNotice } from "../paused.tsx"
import { Honeypot } from "../proof-fields.tsx"
import { TextArea } from "../text-area.tsx"

type Props = Readonly<{
  name: string
  /** Null: to all providers. */
  provider: string | null
  /** Where a browser finds the texts to compare with. */
  texts: string
  text: string
  once: string
  problems: Problems | undefined
  pause: Pause | null
}>

/** The one field of a suggestion. It asks for no account, and for nothing about the person. */
export function WriteSuggestion({ name, provider, texts, text, once, problems, pause }: Props) {
  return (
    <>
      {pause ? <PausedNotice pause={pause} /> : null}
      <ErrorSummary problems={problems} />
      <h1>Suggest something to {name}</h1>
      <p className="lead">What should change? Say it in your own words. One thing at a time has the best chance.</p>
      <form method="post" noValidate>
        <TextArea
          name="text"
          label="Your suggestion"
          hint="Everybody will be able to read it. Leave out names, dates and anything that only you could know."
          rows={6}
          most={LONGEST_SUGGESTION}
          value={text}
          error={problems?.text}
        />
        <div data-similar={texts} hidden aria-live="polite" className="similar">
          <p>
            <b>Does one of these say it already?</b> You can support it instead. Each opens in a new tab, and what you
            have written stays here.
          </p>
          <ul />
        </div>
        <input type="hidden" name="once" value={once} />
        <Honeypot />
        <Button name="step" value="look">
          Continue
        </Button>
      </form>
      <Notice heading="What happens then">
        <p>
          If somebody has suggested the same, we show you theirs first. Then a person of our office reads yours. If it
          fits our rules, it goes on our site. You get a receipt: with it you see where it stands. You need no account,
          and we do not ask who you are.
        </p>
        <p>
          Did something go wrong for you? That is a <a href="/complain">complaint</a>, and we never publish its words.
          {provider === null ? null : (
            <>
              {" "}
              Is it not about {name} alone? <a href="/suggest/all">Suggest it to all providers</a>.
            </>
          )}
        </p>
      </Notice>
    </>
  )
}
