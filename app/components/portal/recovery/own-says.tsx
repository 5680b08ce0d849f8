import { dayInWords } from "#app/domain/calendar.ts"
import { type RecoverySayState, SAY_KIND_WORDS, type SayKind } from "#app/domain/recovery/say.ts"
import { Button } from "../../button.tsx"
import { recoveryFormId, type TypedRecovery } from "./plan-forms.tsx"

type OwnSay = Readonly<{
  id: string
  kind: SayKind
  action: string | null
  words: string
  saidOn: string
  state: RecoverySayState
  refusal: string | null
}>

/** What the office has not read yet, or sent back; it can be changed or taken back until it is public. */
export function OwnSays({ says, mayWrite }: { says: readonly OwnSay[]; mayWrite: boolean }) {
  if (says.length === 0) return null
  return (
    <section aria-labelledby="says">
      <h2 id="says">What nobody else sees yet</h2>
      <ul>
        {says.map(({ id, kind, action, words, saidOn, state, refusal }) => (
          <li key={id}>
            <b>{SAY_KIND_WORDS[kind]}</b>, {dayInWords(saidOn)}: <span dir="auto">{words}</span>{" "}
            {state === "waiting" ? (
              <span className="tag">Our office reads it</span>
            ) : (
              <>
                <span className="tag">Sent back</span> {refusal}
              </>
            )}
            {mayWrite ? (
              <form method="post">
                <p>
                  <a href={`?change=${id}#${recoveryFormId(kind, action ?? "")}`}>
                    Change it<span className="govuk-visually-hidden">: {words}</span>
                  </a>
                </p>
                <input type="hidden" name="say" value={id} />
                <Button look="quiet" name="step" value="take-back">
                  Take it back
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was typed into a form that is not there any more, to copy. */
export function KeptWords({ typed }: { typed: TypedRecovery }) {
  const { words, measure } = typed.fields
  const kept = [words, measure].filter((text) => text !== undefined && text !== "")
  if (kept.length === 0) return null
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">What you typed</h2>
      {kept.map((text) => (
        <p key={text} dir="auto">
          {text}
        </p>
      ))}
    </section>
  )
}
