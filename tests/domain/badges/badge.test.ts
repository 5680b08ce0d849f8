import { expect, test } from "vitest"
import { BADGE_SIZES, type BadgeFacts, badgeInASentence, badgeSizeIn, badgeWords } from "#app/domain/badges/badge.ts"
import { BADGE_LAYOUTS, badgeCard, badgePicture } from "#app/domain/badges/badge-picture.ts"

type Shown = NonNullable<BadgeFacts["figure"]>
const facts = (figure: Partial<Shown> | null, more: Partial<BadgeFacts> = {}): BadgeFacts => ({
  name: "Orchard Row",
  figure:
    figure === null
      ? null
      : {
          ...{ state: "shown", halfStars: 7, tens: 40, verdict: "meets", verdictYear: 2026, overTwoYears: false },
          ...figure,
        },
  update: { month: "November 2026", year: 2026 },
  ended: false,
  ...more,
})
const said = (figure: Partial<Shown> | null, more: Partial<BadgeFacts> = {}) =>
  badgeInASentence(badgeWords(facts(figure, more)))

test("stars with their verdict, how many rated in tens, and of which update", () => {
  expect(said({})).toBe(
    "Threestar: people give Orchard Row 3.5 out of 5 stars. Meets the standard. 40+ ratings, November 2026 update.",
  )
})

test("below thirty ratings the badge always says that they are too few to judge", () => {
  expect(said({ tens: 20, verdict: "too-few" })).toContain("So far, too few to judge")
  expect(said({ tens: 10, verdict: null })).toContain("So far, too few to judge")
})

test("an older verdict is named with its year, and stars over two years have none", () => {
  expect(said({ verdict: "below", verdictYear: 2025, halfStars: 5 })).toContain("Below the standard in 2025.")
  expect(said({ verdict: null, overTwoYears: true, tens: 10 })).toContain("Over two years, no verdict.")
})

test("where there are no stars the badge says why, and shows none", () => {
  const none = [
    said(null),
    said({ state: "too-few", halfStars: null }),
    said({ state: "protected", halfStars: null }),
    said(null, { ended: true }),
    said(null, { update: null }),
  ]
  expect(none.map((words) => words.replace("Threestar: people give Orchard Row no stars. ", ""))).toEqual([
    "Not enough ratings yet. November 2026 update.",
    "Not enough ratings yet. November 2026 update.",
    "Hidden to protect people elsewhere. November 2026 update.",
    "History: no stars. November 2026 update.",
    "Not enough ratings yet.",
  ])
  expect(badgePicture(badgeWords(facts(null)), "large")).not.toContain("<g ")
  expect(said({}, { ended: true })).toContain("until it ended")
})

test("a long name is cut before it leaves the badge, at every size", () => {
  const long = badgeWords(
    facts({}, { name: "The Very Long Name of a Company that Helps People into Work and Much Else" }),
  )
  for (const size of BADGE_SIZES) {
    const { width } = BADGE_LAYOUTS[size]
    for (const [, attributes = "", text = ""] of badgePicture(long, size).matchAll(/<text ([^>]*)>([^<]*)</g)) {
      const letters = Number(/font-size="([\d.]+)"/.exec(attributes)?.[1])
      expect([...text].length * letters * 0.66, `${size}: ${text}`).toBeLessThanOrEqual(width)
    }
  }
  expect(badgePicture(long, "medium")).toContain("…")
})

test("a name is never read as part of the picture or the card", () => {
  const words = badgeWords(facts({}, { name: `<script>"&'` }))
  for (const made of [badgePicture(words, "large"), badgeCard(words, { origin: "https://a.example", address: "a" })]) {
    expect(made).not.toContain("<script>")
    expect(made).toContain("&lt;script&gt;&quot;&amp;")
  }
})

test("a half star is half drawn, and no number on the badge is finer", () => {
  const picture = badgePicture(badgeWords(facts({ halfStars: 5 })), "small")
  expect(picture.match(/fill="#b77900"/g)).toHaveLength(3)
  expect(picture).toContain(">2.5</text>")
})

test("an unknown size is the usual one", () => {
  expect([badgeSizeIn(null), badgeSizeIn("huge"), badgeSizeIn("small")]).toEqual(["medium", "medium", "small"])
})
