import { type AnswerFigures, answersInWords } from "#app/domain/answers/rate.ts"

type Props = Readonly<{
  name: string
  slug: string
  ratable: boolean
  /** Whether somebody of the provider answers here. */
  represented: boolean
  figures: AnswerFigures | null
}>

/** Whether and how a provider answers, on its page. */
export function Answering({ name, slug, ratable, represented, figures }: Props) {
  if (!ratable && figures === null) return null
  return (
    <section aria-labelledby="answering">
      <h2 id="answering">Does {name} answer?</h2>
      {represented ? null : <p>Nobody from this provider has joined yet.</p>}
      {figures === null ? null : <p>{answersInWords(figures)}</p>}
      {figures === null || figures.answered === 0 ? null : (
        <p>
          <a href={`/providers/${slug}/answers`}>All answers of {name}</a>
        </p>
      )}
    </section>
  )
}
