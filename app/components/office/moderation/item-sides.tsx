import { declineReason } from "#app/domain/moderation/decline-reasons.ts"
import type { ItemState } from "#app/domain/moderation/item.ts"
import { LANGUAGES, languageInWords } from "#app/domain/moderation/languages.ts"
import { likenessInWords } from "#app/domain/moderation/likeness.ts"
import { STATE_WORDS } from "#app/domain/moderation/queue.ts"
import { Button } from "../../button.tsx"
import { More } from "../../notice.tsx"
import { SelectField } from "../../select-field.tsx"

export type AlikeText = Readonly<{
  id: string
  text: string | null
  providerName: string | null
  state: ItemState
  published: boolean
  likeness: number
}>

/** Texts like this one, side by side. Likeness alone decides nothing, and the page says so. */
export function AlikeTexts({ alike }: { alike: readonly AlikeText[] }) {
  if (alike.length === 0) return null
  return (
    <section className="alike" aria-labelledby="alike">
      <h2 id="alike">Texts like this one</h2>
      <p className="muted small">To be alike is no reason to decline: people who wait in one queue say one thing.</p>
      <ul className="alike__list">
        {alike.map(({ id, text, providerName, state, published, likeness }) => (
          <li key={id}>
            <p dir="auto">{text}</p>
            <p className="queue__facts">
              <span className={`tag tag--${likenessInWords(likeness) ?? "alike"}`}>
                {likenessInWords(likeness) ?? "alike"}, {Math.floor(likeness * 100)}%
              </span>
              <span>{providerName ?? "All providers"}</span>
              <span>{published ? "published" : STATE_WORDS[state]}</span>
              <a href={`/office/moderation/${id}`}>Open</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The language as it was guessed, and a way to put it right. */
export function LanguageForm(props: { language: string | null; sure: boolean; version: number; action: string }) {
  const { language, sure } = props
  return (
    <More summary={`Language: ${languageInWords(language)}${sure ? "" : ", not sure"}`}>
      <form method="post" action={props.action}>
        <input type="hidden" name="version" value={props.version} />
        <SelectField
          name="language"
          label="It is in"
          value={language ?? ""}
          choices={[
            { value: "", label: "Nobody can tell" },
            ...Object.entries(LANGUAGES).map(([value, label]) => ({ value, label })),
          ]}
        />
        <Button name="step" value="language" look="quiet">
          Put it right
        </Button>
      </form>
    </More>
  )
}

/** Where it stands, for an item that waits no more. */
export function StandsAs(props: { state: ItemState; published: boolean; reason: string | null; by: string | null }) {
  const { state, published, reason, by } = props
  if (state === "waiting" || state === "asked") return null
  return (
    <p className="lead">
      This text is {STATE_WORDS[state]}
      {by === null ? "" : ` (${by})`}
      {published && state === "approved" ? ", and everybody can read it" : ""}.
      {state === "declined" ? ` The author reads: “${declineReason(reason)?.forAuthor ?? ""}”` : ""}
    </p>
  )
}
