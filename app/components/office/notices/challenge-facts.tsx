import type { FigureInWords } from "#app/domain/notices/challenge-letters.ts"
import {
  CHALLENGE_OUTCOME_WORDS,
  type ChallengeTold,
  type ScoreChallenge,
} from "#app/domain/notices/score-challenge.ts"
import { SummaryList } from "../../summary-list.tsx"
import { type LetterLink, LetterLinks, Sender } from "./notice-facts.tsx"

/** Which score it is about, what of it can be worked out again, who asked, and the letters that fit. */
export function ChallengeFacts(props: {
  challenge: Pick<ScoreChallenge, "reference" | "provider" | "outcome" | "answer">
  told: ChallengeTold | null
  note: string | null
  received: string
  figure: FigureInWords
  letters: readonly LetterLink[]
}) {
  const { challenge, told, note, received, figure, letters } = props
  const { outcome } = challenge
  return (
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading">The score</h2>
      <SummaryList
        rows={[
          { name: "Whose", value: <a href={`/providers/${challenge.provider}`}>{figure.name}</a> },
          { name: "Update", value: figure.update },
          { name: "Came", value: received },
          ...(outcome === null ? [] : [{ name: "Found", value: CHALLENGE_OUTCOME_WORDS[outcome] }]),
          ...(note === null ? [] : [{ name: "Public note", value: note }]),
        ]}
      />
      <h3>What everybody can work out again</h3>
      <ul>
        {figure.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="small">
        The rules: <a href="/how-stars-work">How stars work</a>. To check exact sums: <code>npm run recompute</code>.
      </p>
      <LetterLinks href={`/office/notices/score/${challenge.reference}/letter`} letters={letters} />
      <Sender told={told} />
      {challenge.answer === null ? null : (
        <>
          <h3>Our answer</h3>
          <blockquote className="quote">{challenge.answer}</blockquote>
        </>
      )}
    </section>
  )
}
