import { monthInWords } from "#app/domain/calendar.ts"
import type { FigureInWords } from "#app/domain/notices/challenge-letters.ts"
import { figureChoices, numbersInWords } from "#app/domain/notices/challenged-figure.ts"
import type { ScoreChallenge } from "#app/domain/notices/score-challenge.ts"
import { env } from "#app/env.server.ts"
import { findChallengedFigure, listExactYearsOf } from "#db/queries/desk/notices/figures.ts"
import { findProvider } from "#db/queries/site/providers.ts"
import { listUnitsDeliveredBy } from "#db/queries/site/units.ts"

/** The score that a challenge is about: its name, and everything of it that anybody can work out again. */
export async function findFigureInWords({ figure, provider: slug }: ScoreChallenge): Promise<FigureInWords> {
  const [provider, units] = await Promise.all([findProvider(slug), listUnitsDeliveredBy(slug)])
  const choices = figureChoices({ slug, name: provider?.name ?? slug }, units)
  const name = choices.find(({ kind, key }) => kind === figure.kind && key === figure.key)?.name ?? figure.key
  const numbers = await findChallengedFigure(figure)
  if (numbers === null) return { name, update: `number ${figure.release}`, lines: ["That update says nothing of it"] }
  const exactYears = figure.kind === "unit" ? await listExactYearsOf(figure.key) : []
  const lines = numbersInWords(numbers, exactYears, env().ORIGIN)
  return { name, update: monthInWords(numbers.releasedOn), lines }
}
