import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { ColumnHeads } from "#app/components/column-heads.tsx"
import { HowComplaintsAreCounted } from "#app/components/complaint-figures/how-counted.tsx"
import { Stars } from "#app/components/figure/stars.tsx"
import { VerdictChip } from "#app/components/figure/verdict-chip.tsx"
import { QUESTION_WORDS } from "#app/components/question-words.ts"
import { dayInWords } from "#app/domain/calendar.ts"
import { yearsOf } from "#app/domain/complaints/public/figure-sets.ts"
import { ALL_PROVIDERS } from "#app/domain/complaints/public/plan-figures.ts"
import { QUESTIONS } from "#app/domain/rating.ts"
import type { Verdict } from "#app/domain/verdict.ts"
import { env } from "#app/env.server.ts"
import { listComplaintFigures } from "#db/queries/site/complaint-figures.ts"
import { listExactYears } from "#db/queries/site/exact-rows.ts"
import { listReleaseNotes, type ToldRelease } from "#db/queries/site/releases.ts"

export const meta: MetaFunction = () => [
  { title: "How stars work – Threestar" },
  {
    name: "description",
    content: "How ratings become stars, when they are shown, and when a provider meets the three-star standard.",
  },
]

/** Notes of two years of monthly updates. */
const NOTES_SHOWN = 24

export async function loader() {
  const [exactYears, notes, complaints] = await Promise.all([
    listExactYears(),
    listReleaseNotes(NOTES_SHOWN),
    listComplaintFigures(ALL_PROVIDERS),
  ])
  return { organisation: env().ORGANISATION_NAME, exactYears, notes, complaints: yearsOf(complaints) }
}

export default function HowStarsWork() {
  const { organisation, exactYears, notes, complaints } = useLoaderData<typeof loader>()
  return (
    <div className="wrap prose">
      <h1>How stars work</h1>
      <p className="lead">
        Stars come from people on the programme, and from nobody else. This page shows every step, so that you can check
        our sums.
      </p>
      <FromAnswersToStars />
      <Examples />
      <WhatIsShown />
      <Verdicts />
      <Totals />
      <Checking years={exactYears} />
      <Updates notes={notes} />
      <HowComplaintsAreCounted years={complaints} />
      <h2 id="who-pays">Who runs this, and who pays</h2>
      <p>
        This site is run by {organisation}. It is independent of government and of every provider. Stars cannot be
        bought: there is no way to pay to be listed, to move up, or to have a rating taken away.
      </p>
    </div>
  )
}

/** Whatever must be known to read a monthly update right, said by the office. */
function Updates({ notes }: { notes: readonly ToldRelease[] }) {
  if (notes.length === 0) return null
  return (
    <>
      <h2 id="updates">Notes on monthly updates</h2>
      <dl>
        {notes.map(({ number, releasedOn, note }) => (
          <div key={number}>
            <dt>{dayInWords(releasedOn)}</dt>
            <dd className="as-typed">{note}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function FromAnswersToStars() {
  return (
    <>
      <h2 id="score">From your answers to stars</h2>
      <p>You answer five questions, each from 1 (very poor) to 5 (very good), or “doesn’t apply to me”:</p>
      <ul>
        {QUESTIONS.map((question) => (
          <li key={question}>
            <b>{QUESTION_WORDS[question].name}.</b> {QUESTION_WORDS[question].asked}
          </li>
        ))}
      </ul>
      <p>
        <b>Your score</b> is the average of the questions you answered. You need to answer at least three.
      </p>
      <p>
        <b>The provider’s score</b> starts at 3, as if ten people had already said “3”, and your ratings pull it up or
        down. With few ratings it stays near 3. With many, the ten at the start hardly matter. That way, two or three
        very good or very bad ratings cannot make a provider look better or worse than it is.
      </p>
      <p className="formula">
        <span>
          score = <span className="nowrap">(10 × 3 + the sum of everyone’s scores)</span> ÷{" "}
          <span className="nowrap">(10 + the number of people)</span>
        </span>
      </p>
      <p>
        Then we round to the nearest half star. One person counts once a year for each provider they met, and can change
        or take back a rating. Last year’s ratings count half, so that a page does not start empty every January.
      </p>
    </>
  )
}

const EXAMPLES = [
  { people: 12, average: "3.67", sum: "(30 + 44) ÷ 22", score: "3.36", halfStars: 7, verdict: "too-few" },
  { people: 40, average: "3.60", sum: "(30 + 144) ÷ 50", score: "3.48", halfStars: 7, verdict: "meets" },
  { people: 400, average: "2.70", sum: "(30 + 1,080) ÷ 410", score: "2.71", halfStars: 5, verdict: "below" },
] as const satisfies readonly { verdict: Verdict; [column: string]: unknown }[]

function Examples() {
  return (
    <>
      <h3 id="example">Three made-up examples</h3>
      <table className="govuk-table rows">
        <ColumnHeads names={["People", "Their average", "The sum", "Score", "Stars", "Verdict"]} />
        <tbody>
          {EXAMPLES.map((example) => (
            <tr key={example.people}>
              <th scope="row" className="govuk-table__header">
                {example.people} people
              </th>
              <td className="govuk-table__cell" data-label="Average">
                {example.average}
              </td>
              <td className="govuk-table__cell" data-label="The sum">
                {example.sum}
              </td>
              <td className="govuk-table__cell" data-label="Score">
                {example.score}
              </td>
              <td className="govuk-table__cell" data-label="Stars">
                <Stars halfStars={example.halfStars} />
              </td>
              <td className="govuk-table__cell" data-label="Verdict">
                <VerdictChip verdict={example.verdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function WhatIsShown() {
  return (
    <>
      <h2 id="shown">What we show, and when</h2>
      <p>
        We show less than we know, so that nobody can work out what one person said. How a rating is kept apart from
        whoever gave it, and where that ends, stands on <a href="/anonymity">Anonymity</a>.
      </p>
      <ul>
        <li>
          <b>Under 10 ratings:</b> no stars. A wider figure stands in their place, with its name: the company that holds
          the contract, the area, or the whole programme.
        </li>
        <li>
          <b>10 to 29:</b> stars, with “so far, too few to judge”, or with last year’s verdict and its year.
        </li>
        <li>
          <b>30 or more:</b> stars and a verdict.
        </li>
        <li>
          <b>Half stars and tens only.</b> “40+” means from 40 to 49 ratings. With decimals and each new rating shown at
          once, someone who knows who rated could find out what they said.
        </li>
        <li>
          <b>Once a month, all together.</b> A score moves only when at least ten ratings are new, changed or taken
          back.
        </li>
        <li>
          <b>Sometimes hidden to protect people elsewhere.</b> If showing one figure would give away another by taking
          sums apart, we hide it. That says nothing about the provider.
        </li>
      </ul>
    </>
  )
}

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

function Verdicts() {
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

function Totals() {
  return (
    <>
      <h2 id="totals">Companies with subcontractors</h2>
      <p>
        The company that holds a contract often pays others to do the work. Its own stars are made of everyone’s: its
        own offices and each subcontractor, weighed by how many people each one serves. Where the government has
        published no such numbers, we weigh by ratings and say so.
      </p>
    </>
  )
}

function Checking({ years }: { years: readonly number[] }) {
  return (
    <>
      <h2 id="check">Check our sums</h2>
      <p>
        During the year everything is in half stars and tens. Once a year, when the year has closed, we publish the
        exact figures for every provider and place with at least 50 ratings: how many people, their average, and how far
        apart they were. With those and the formula above, anyone can work out each score again, row by row.
      </p>
      {years.length === 0 ? (
        <p>No year has been closed yet. The first exact figures come out here in the February after.</p>
      ) : (
        <ul>
          {years.map((year) => (
            <li key={year}>
              <a href={`/api/v1/releases/${year}/exact.csv`}>Exact figures of {year} (CSV)</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
