import { LONGEST_IDEA } from "#app/domain/ideas/idea.ts"
import type { Pause } from "#app/domain/switch.ts"
import { Button } from "../button.tsx"
import { ErrorSummary, type Problems } from "../error-summary.tsx"
import { Notice } from "../notice.tsx"
import { PausedNotice } from "../paused.tsx"
import { Honeypot } from "../proof-fields.tsx"
import { TextArea } from "../text-area.tsx"

type Props = Readonly<{ text: string; once: string; problems: Problems | undefined; pause: Pause | null }>

/** The one field of an idea. It asks for no account and no signature, and for nothing about the person. */
export function WriteIdea({ text, once, problems, pause }: Props) {
  return (
    <>
      {pause ? <PausedNotice pause={pause} /> : null}
      <ErrorSummary problems={problems} />
      <h1>What should the campaign do next?</h1>
      <p className="lead">Say it in your own words. One thing at a time has the best chance.</p>
      <form method="post" noValidate>
        <TextArea
          name="text"
          label="Your idea"
          hint="Everybody will be able to read it. Leave out names, dates and anything that only you could know."
          rows={6}
          most={LONGEST_IDEA}
          value={text}
          error={problems?.text}
        />
        <input type="hidden" name="once" value={once} />
        <Honeypot />
        <Button name="step" value="look">
          Continue
        </Button>
      </form>
      <Notice heading="What happens then">
        <p>
          If somebody has proposed the same, we show you theirs first. Then a person of our office reads yours. If it
          fits our rules, it goes on our site. You get a receipt: with it you see where it stands. You need no account,
          you need not have signed, and we do not ask who you are.
        </p>
        <p>
          Should a provider change something? That is a <a href="/suggest/all">suggestion</a>. Did something go wrong
          for you? That is a <a href="/complain">complaint</a>, and we never publish its words.
        </p>
      </Notice>
    </>
  )
}
