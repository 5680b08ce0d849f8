import { equityGap, type Gap } from "../equity-gap.ts"
import { type HalfStars, halfStarsFor, shownHalfStars } from "../half-stars.ts"
import { FEWEST_FOR_SPREAD, FEWEST_PUBLISHABLE, mayRemain, tensOf } from "../publishable.ts"
import { QUESTIONS } from "../rating.ts"
import { type Standards, standardOf } from "../standard/standard.ts"
import { combine, type Summary, summaryOfAnswers } from "../summary.ts"
import { type UnitScore, unitScore } from "../unit-score.ts"
import { verdictOf } from "../verdict.ts"
import { combineWeighted, effective, LAST_YEAR_WEIGHT, type WeightedSummary, weighted } from "../weighted-summary.ts"
import type { ShownFigure } from "./figure.ts"
import { ballotsIn, type Release } from "./snapshot.ts"
import { answersTo, type YearStatistics } from "./statistics.ts"

/** A block as the release counts it: its units' statistics together, as of the release it moved in. */
export type CountedBlock = {
  readonly units: readonly string[]
  readonly movedIn: number
  readonly year: number
  readonly thisYear: YearStatistics
  readonly lastYear: YearStatistics
}

/** The score of blocks from each one's summary: pooled, or a prime's weighted mean. */
export type Scoring = (
  blocks: readonly CountedBlock[],
  summaryOf: (block: CountedBlock) => WeightedSummary,
) => UnitScore

export const pooled: Scoring = (blocks, summaryOf) => unitScore(effective(combineWeighted(blocks.map(summaryOf))))

/** What a release is judged by: each year by its own standard. */
export type Judged = { readonly release: Release; readonly standards: Standards }

/** What is shown of one or more blocks together. */
export function figureOf(
  judged: Judged,
  blocks: readonly CountedBlock[],
  scoring: Scoring,
): Omit<ShownFigure, "movedIn" | "weights"> {
  const { release, standards } = judged
  const current = ballotsOf(blocks, release.year)
  const overTwoYears = current < standardOf(release.year, standards).fewestToPublish
  const people = overTwoYears ? current + ballotsOf(blocks, release.year - 1) : current
  const verdict = standingVerdict(judged, blocks, { scoring, overTwoYears })
  const judgedBy = standardOf(verdict.verdictYear ?? release.year, standards)
  return {
    ...shownHalfStars(scoring(blocks, bothYears).mu, verdict.verdict, judgedBy),
    ...verdict,
    overTwoYears,
    tens: Math.max(FEWEST_PUBLISHABLE, tensOf(people)),
    questions: QUESTIONS.map((_, question) => questionStars(blocks, question)),
    spread: spreadOf(blocks),
    gap: gapOf(blocks),
  }
}

/** This year's ratings and last year's at half weight. */
function bothYears({ thisYear, lastYear }: CountedBlock): WeightedSummary {
  return combineWeighted([weighted(thisYear, 1), weighted(lastYear, LAST_YEAR_WEIGHT)])
}

function statisticsIn(block: CountedBlock, year: number): YearStatistics | null {
  if (block.year === year) return block.thisYear
  return block.year - 1 === year ? block.lastYear : null
}

function ballotsOf(blocks: readonly CountedBlock[], year: number): number {
  return blocks.reduce((sum, block) => sum + (statisticsIn(block, year)?.n ?? 0), 0)
}

/** The current year's verdict once it has enough ratings; until then last year's stands, with its year and by its standard. */
export function standingVerdict(
  { release: { year }, standards }: Judged,
  blocks: readonly CountedBlock[],
  { scoring, overTwoYears }: { scoring: Scoring; overTwoYears: boolean },
): Pick<ShownFigure, "verdict" | "verdictYear"> {
  for (const judged of [year, year - 1]) {
    const standard = standardOf(judged, standards)
    // A block with one to nine ratings in that year is left out of a total's verdict, which others could lay bare.
    const counted = blocks.filter((block) => (statisticsIn(block, judged)?.n ?? 0) >= FEWEST_PUBLISHABLE)
    const n = ballotsOf(counted, judged)
    if (n < standard.fewestForVerdict) continue
    const verdict = verdictOf(
      n,
      scoring(counted, (block) => weighted(statisticsIn(block, judged) ?? block.thisYear, 1)),
      standard,
    )
    if (verdict !== "not-published") return { verdict, verdictYear: judged }
  }
  return overTwoYears ? { verdict: null, verdictYear: null } : { verdict: "too-few", verdictYear: year }
}

/** How many gave the answers 1 to 5 to one question in each year. */
type Answered = { readonly thisYear: readonly number[]; readonly lastYear: readonly number[] }

/** Blocks in which ten or more answered the question: fewer could be laid bare by subtracting the others. */
function answered(blocks: readonly CountedBlock[], question: number): Answered[] {
  return blocks
    .map(({ thisYear, lastYear }) => ({
      thisYear: answersTo(question, thisYear),
      lastYear: answersTo(question, lastYear),
    }))
    .filter((block) => countOf(block) >= FEWEST_PUBLISHABLE)
}

function countOf({ thisYear, lastYear }: Answered): number {
  return [...thisYear, ...lastYear].reduce((sum, count) => sum + count, 0)
}

function questionStars(blocks: readonly CountedBlock[], question: number): HalfStars | null {
  const counted = answered(blocks, question)
  if (counted.length === 0) return null
  const parts = counted.flatMap(({ thisYear, lastYear }) => [
    weighted(summaryOfAnswers(thisYear), 1),
    weighted(summaryOfAnswers(lastYear), LAST_YEAR_WEIGHT),
  ])
  return halfStarsFor(unitScore(effective(combineWeighted(parts))).mu)
}

function spreadOf(blocks: readonly CountedBlock[]): (number | null)[] | null {
  if (blocks.reduce((sum, block) => sum + ballotsIn(block), 0) < FEWEST_FOR_SPREAD) return null
  const spread = QUESTIONS.flatMap((_, question) => questionSpread(answered(blocks, question)))
  return spread.every((share) => share === null) ? null : spread
}

function questionSpread(counted: readonly Answered[]): (number | null)[] {
  const counts = [0, 1, 2, 3, 4].map((answer) =>
    counted.reduce(
      (sum, { thisYear, lastYear }) => sum + (thisYear[answer] ?? 0) + LAST_YEAR_WEIGHT * (lastYear[answer] ?? 0),
      0,
    ),
  )
  const people = counted.reduce((sum, block) => sum + countOf(block), 0)
  const weight = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => (people < FEWEST_FOR_SPREAD ? null : Math.round((10 * count) / weight) * 10))
}

/** The gap of the year the blocks are of; a block in which a group has one to nine is left out of a total's. */
function gapOf(blocks: readonly CountedBlock[]): Gap {
  const counted = blocks
    .map(({ thisYear }) => thisYear)
    .filter(({ near, far, notStated }) => [near, far, notStated].every(({ n }) => mayRemain(n)))
  const groups = (of: (statistics: YearStatistics) => Summary) => combine(counted.map(of))
  return equityGap({
    near: groups(({ near }) => near),
    far: groups(({ far }) => far),
    notStated: groups(({ notStated }) => notStated),
  }).gap
}
