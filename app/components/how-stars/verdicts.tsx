import type { Verdict } from "#app/domain/verdict.ts"
import { VerdictChip } from "../figure/verdict-chip.tsx"

const VERDICTS = [
  { verdict: "meets", rule: "The whole range is at 3.10 or higher." },
  {
    verdict: "below",
    rule: "The whole range is under 2.90. The page then shows 2.5 stars at most, even where rounding would give 3.",
  },
  {
    verdict: "near-the-line",
    rule: "Anything between. This is neither a pass nor a fail, and most providers will be here.",
  },
  {
    verdict: "too-few",
    rule: "Under 30 ratings this year. Last year’s verdict stands until then, with its year.",
  },
] as const satisfies readonly { verdict: Verdict; rule: string }[]

/** What meets the standard, and what does not. */
export function Verdicts() {
  return (
    <>
      <h2 id="verdict">Three stars: the verdict</h2>
      <p>
        Every provider should reach three stars. An average always has some doubt in it, so we look at the range the
        true score most likely lies in (nine times in ten), and also ask: would it still hold if one rating in twenty
        were false?
      </p>
      <dl className="verdicts">
        {VERDICTS.map(({ verdict, rule }) => (
          <div key={verdict}>
            <dt>
              <VerdictChip verdict={verdict} />
            </dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
      <p>
        If we simply called every average above 3 a pass, we would be wrong about one time in seven. By this rule, in
        4,000 made-up years on a computer, we were wrong about once in ten thousand.
      </p>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">The full formula</span>
        </summary>
        <div className="govuk-details__text">
          <p>
            n is the number of people, r̄ the average of their scores, SS the sum of the squared distances from it. We
            set m = 3, κ = 10, ν = 10, σ² = 1 and z = 1.6449:
          </p>
          <p className="formula">
            <span>μ = (κ·m + n·r̄) ÷ (κ + n)</span>
            <span>v = (ν·σ² + SS + (κ·n ÷ (κ + n))·(r̄ − m)²) ÷ (ν + n)</span>
            <span>se = √(v ÷ (κ + n))</span>
            <span>range: μ − z·se to μ + z·se, kept between 1 and 5</span>
          </p>
          <p>
            For 40 people with r̄ = 3.6 and SS = 36: μ = 3.4800, se = 0.1398, range 3.2500 to 3.7100. It meets the
            standard.
          </p>
          <p>
            The lines 3.10 and 2.90 are 3 mixed with one rating in twenty that is false: 3 × 0.95 + 5 × 0.05 and 3 ×
            0.95 + 1 × 0.05. Last year’s ratings count at half weight in the stars; the verdict is this year’s alone.
          </p>
        </div>
      </details>
    </>
  )
}
