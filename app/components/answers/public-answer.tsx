import { dayInWords } from "#app/domain/calendar.ts"
import { More } from "../notice.tsx"

export type ShownAnswer = Readonly<{
  providerName: string | null
  /** Null: the provider took it back. */
  words: string | null
  answeredOn: string
  changedOn: string | null
  versions: readonly Readonly<{ words: string; until: string }>[]
}>

/** What a provider answers to a text, with all that it said before. Never who of the provider wrote it. */
export function PublicAnswer({ answer }: { answer: ShownAnswer }) {
  const { providerName, words, answeredOn, changedOn, versions } = answer
  const name = providerName ?? "The provider"
  if (words === null) {
    return <p className="answer answer--gone">{name} answered this, and took the answer back.</p>
  }
  return (
    <div className="answer">
      <p className="answer__who">
        {name} answers, {dayInWords(answeredOn)}
        {changedOn === null ? "" : `, changed on ${dayInWords(changedOn)}`}
      </p>
      <p className="answer__words" dir="auto">
        {words}
      </p>
      {versions.length === 0 ? null : (
        <More summary="What it said before">
          <ul>
            {versions.map((version) => (
              <li key={version.until + version.words}>
                <p className="muted small">Until {dayInWords(version.until)}</p>
                <p className="answer__words" dir="auto">
                  {version.words}
                </p>
              </li>
            ))}
          </ul>
        </More>
      )}
    </div>
  )
}
