import type { YearOfComplaints } from "#app/domain/complaints/public/figure-sets.ts"
import { UPHELD_CRITERIA } from "#app/domain/complaints/upheld.ts"
import { ComplaintFigures } from "./complaint-figures.tsx"

/** How complaints are counted, by which criteria one is upheld, and the figures of all providers together. */
export function HowComplaintsAreCounted({ years }: { years: readonly YearOfComplaints[] }) {
  return (
    <>
      <h2 id="complaints">How complaints are counted</h2>
      <p>
        Complaints change no star. They are counted beside the stars, with the same care: in whole tens, never fewer
        than ten, and only where nobody can take one number from another and find a few people. A number moves when at
        least ten complaints are new or have changed.
      </p>
      <ul>
        <li>
          <b>With and without a pass, apart.</b> Behind a complaint with a rating pass stands one person, once. Without
          a pass, one person could send many. We read all of them.
        </li>
        <li>
          <b>Answered in time</b> means within ten working days of the day on which the provider got it from us.
        </li>
        <li>
          <b>Resolved</b> is what the person who complained says, and nobody else.
        </li>
        <li>
          <b>For every 1,000 people</b> is shown where the government has published how many people started that year.
        </li>
      </ul>
      <p>
        <b>Upheld</b> is our own judgement. We say so where at least one of these is met:
      </p>
      <ul>
        {UPHELD_CRITERIA.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      <h3 id="complaint-figures">All providers together</h3>
      <ComplaintFigures name="all providers" years={years} />
    </>
  )
}
