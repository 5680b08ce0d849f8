import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { HowComplaintsAreCounted } from "#app/components/complaint-figures/how-counted.tsx"
import { Checking, Updates } from "#app/components/how-stars/checking.tsx"
import { Examples, FromAnswersToStars } from "#app/components/how-stars/from-answers.tsx"
import { Verdicts } from "#app/components/how-stars/verdicts.tsx"
import { Totals, WhatIsShown } from "#app/components/how-stars/what-is-shown.tsx"
import { yearsOf } from "#app/domain/complaints/public/figure-sets.ts"
import { ALL_PROVIDERS } from "#app/domain/complaints/public/plan-figures.ts"
import { env } from "#app/env.server.ts"
import { listComplaintFigures } from "#db/queries/site/complaint-figures.ts"
import { listExactYears } from "#db/queries/site/exact-rows.ts"
import { listReleaseNotes } from "#db/queries/site/releases.ts"

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
