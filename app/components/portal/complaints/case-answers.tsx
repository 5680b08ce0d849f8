import { type Day, dayInWords } from "#app/domain/calendar.ts"

type Answer = Readonly<{ number: number; writtenOn: Day; text: string; isFinal: boolean }>

/** What the provider answered, each as the person reads it. */
export function CaseAnswers({ answers }: Readonly<{ answers: readonly Answer[] }>) {
  if (answers.length === 0) return null
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{answers.length === 1 ? "Your answer" : "Your answers"}</h2>
      {answers.map(({ number, writtenOn, text, isFinal }) => (
        <article key={number} className="card">
          <h3>
            You answered on {dayInWords(writtenOn)}
            {isFinal ? ": final response" : ""}
          </h3>
          <p className="as-written" dir="auto">
            {text}
          </p>
        </article>
      ))}
    </section>
  )
}
