import type { MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { PublicNotes } from "#app/components/figure/public-notes.tsx"
import { Policy, Remedies } from "#app/components/moderation/policy.tsx"
import { QuarterFigures } from "#app/components/moderation/quarter-figures.tsx"
import { dayInWords } from "#app/domain/calendar.ts"
import { CHALLENGE_OUTCOME_WORDS } from "#app/domain/notices/score-challenge.ts"
import { listModerationQuarters } from "#db/queries/site/moderation-quarters.ts"
import { listNewestPublicNotes } from "#db/queries/site/public-notes.ts"

/** The newest notes stand here; all of a provider's stand on its own page. */
const NOTES_SHOWN = 10

/** Two years: what is older says little about how the office works now. */
const QUARTERS_SHOWN = 8

export const meta: MetaFunction = () => [
  { title: "Moderation – Threestar" },
  {
    name: "description",
    content: "What Threestar publishes and what not, who decides, how to object, and how often that happens.",
  },
]

export async function loader() {
  const [figures, notes] = await Promise.all([listModerationQuarters(), listNewestPublicNotes(NOTES_SHOWN)])
  return {
    quarters: [...Map.groupBy(figures, ({ quarter }) => quarter)]
      .slice(0, QUARTERS_SHOWN)
      .map(([quarter, own]) => ({ quarter, own })),
    notes: notes.map(({ id, day, kind, text, provider, providerName }) => ({
      id,
      day: dayInWords(day),
      about: providerName ?? provider,
      found: CHALLENGE_OUTCOME_WORDS[kind],
      text,
    })),
  }
}

export default function Moderation() {
  const { quarters, notes } = useLoaderData<typeof loader>()
  return (
    <div className="wrap prose">
      <h1>Moderation</h1>
      <p className="lead">What we publish, what we do not, who decides, and what you can do about it.</p>
      <Policy />
      <Remedies />
      <h2 id="figures">Figures</h2>
      <p>
        What people write is counted in whole tens, like ratings: an exact number could tell whose words it was. Each
        quarter is counted once, when it is over.
      </p>
      {quarters.length === 0 ? (
        <p>No quarter is over yet since the first words came. The first figures stand here the night after one is.</p>
      ) : (
        <div className="quarters">
          {quarters.map(({ quarter, own }) => (
            <QuarterFigures key={quarter} quarter={quarter} figures={own} />
          ))}
        </div>
      )}
      <PublicNotes heading="Notes about scores" notes={notes} />
    </div>
  )
}
