import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { type Figure, ScoreCard } from "#app/components/figure/score-card.tsx"

const shown: Figure = {
  state: "shown",
  halfStars: 7,
  tens: 40,
  verdict: "near-the-line",
  verdictYear: 2026,
  overTwoYears: false,
  capped: false,
}

/** The card's words without its marks. */
function wordsOf(figure: Figure | null, more: Partial<Parameters<typeof ScoreCard>[0]> = {}): string {
  return renderToStaticMarkup(createElement(ScoreCard, { name: "Northgate Works", figure, year: 2026, ...more }))
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
}

test("nobody can tell nine ratings from none", () => {
  const tooFew: Figure = { ...shown, state: "too-few", halfStars: null, tens: null, verdict: null, verdictYear: null }
  expect(wordsOf(tooFew)).toBe(wordsOf(null))
})

test("near the line is neither a pass nor a fail", () => {
  expect(wordsOf(shown)).toContain("neither a pass nor a fail")
  expect(wordsOf(shown)).toContain("from 40+ ratings")
})

test("from ten ratings on stars carry their warning", () => {
  expect(wordsOf({ ...shown, verdict: "too-few", tens: 10 })).toContain("So far, too few to judge")
})

test("a verdict of an earlier year says so", () => {
  expect(wordsOf({ ...shown, verdict: "meets", verdictYear: 2025 })).toContain("Meets the standard in 2025")
})

test("stars held at 2.5 say why", () => {
  expect(wordsOf({ ...shown, halfStars: 5, verdict: "below", capped: true })).toContain("never shows more than 2.5")
})

test("stars over two years have no verdict", () => {
  const words = wordsOf({ ...shown, verdict: null, overTwoYears: true })
  expect(words).toContain("over two years")
  expect(words).not.toContain("standard")
})

test("a figure that protects others says that it says nothing, and names what stands in its place", () => {
  const words = wordsOf(
    { ...shown, state: "protected", halfStars: null },
    { standIn: { name: "Pathways Forward as a whole", figure: shown } },
  )
  expect(words).toContain("This says nothing about Northgate Works")
  expect(words).toContain("In its place, the figure for Pathways Forward as a whole")
})

test("what has ended without stars is history, and nobody is invited to rate it", () => {
  const words = wordsOf(null, { ended: true })
  expect(words).toContain("History: no stars")
  expect(words).not.toContain("You can help")
})
