import { expect, test } from "vitest"
import { CHALLENGE_LETTERS, challengeLetter, challengeLettersFor } from "#app/domain/notices/challenge-letters.ts"
import { NOTICE_GROUNDS, NOTICE_STATES } from "#app/domain/notices/legal-notice.ts"
import { letterText } from "#app/domain/notices/letter.ts"
import { CHECKLIST_WORDS, checklistFor } from "#app/domain/notices/notice-checklist.ts"
import { lettersFor, NOTICE_LETTERS, noticeLetter } from "#app/domain/notices/notice-letters.ts"
import { CHALLENGE_STATES } from "#app/domain/notices/score-challenge.ts"
import { aChallenge, aNotice, aTold } from "../../support/notices.ts"

const SENDER = { organisation: "UnemployedNet", origin: "https://threestar.example", email: "office@threestar.example" }
const NOW = new Date("2026-11-25T10:00:00Z")
const FIGURE = { name: "Meridian Skills", update: "November 2026", lines: ["Stars: 2.5", "Ratings: 130 or more"] }

function written(which: (typeof NOTICE_LETTERS)[number], own = {}, told: ReturnType<typeof aTold> | null = aTold()) {
  const letter = noticeLetter(which, { notice: aNotice(own), told, sender: SENDER, now: NOW })
  return { ...letter, text: letterText(letter) }
}

test("a receipt names the reference, when it came, and when we decide", () => {
  const { text, blanks } = written("acknowledge")
  expect(text).toContain("Dear Pat Quill,")
  expect(text).toContain("N-2026-001")
  expect(text).toContain("We received it on Tuesday 24 November 2026 at 09:00")
  expect(text).toContain("that is by Thursday 26 November 2026 at 09:00")
  expect(text).toContain("the words come down by themselves")
  expect(written("acknowledge", { subject: { kind: "page", key: "/contact" } }).text).not.toContain("come down")
  expect(blanks).toEqual(["your name"])
})

test("what is missing is asked for item by item, on every ground, and nothing that is there", () => {
  for (const ground of NOTICE_GROUNDS) {
    const [first, ...rest] = checklistFor(ground)
    const { text } = written("ask", { ground, given: [first], state: "received" })
    for (const item of rest) expect(text).toContain(`– ${CHECKLIST_WORDS[item].ask}`)
    expect(text).not.toContain(`– ${CHECKLIST_WORDS.name.ask}\n`)
  }
})

test("the letter of words taken down quotes what stands in their place and admits nothing", () => {
  const { text } = written("taken-down", { state: "taken-down", statement: "Taken down after a legal notice." })
  expect(text).toContain("“Taken down after a legal notice.”")
  expect(text).toContain("does not say that they were untrue")
})

test("the letter of words kept gives each reason that was ticked", () => {
  const { text } = written("kept", { state: "kept", keepReasons: ["opinion", "not-them"] })
  expect(text).toContain("– it is not about you")
  expect(text).toContain("– it is an honest opinion")
  expect(text).not.toContain("true in what matters")
})

test("nothing is invented: what is not known stands in brackets, once in the list of blanks", () => {
  const { text, blanks } = written("kept", { state: "kept" }, null)
  expect(text).toContain("Dear [name],")
  expect(blanks).toEqual(["name", "why the words are kept", "your name"])
  const late = new Date("2027-12-31T12:00:00Z")
  expect(written("acknowledge", { completeAt: late, receivedAt: late }).blanks).toContain("the day by which we decide")
})

test("no letter tells who wrote the words, or that we could know", () => {
  for (const which of NOTICE_LETTERS.filter((one) => one !== "ask"))
    expect(written(which).text).toContain("nothing that we keep leads from words to whoever wrote them")
})

test("a letter fits its state", () => {
  expect(NOTICE_STATES.map((state) => [state, lettersFor(state).join(" ")])).toContainEqual(["complete", "acknowledge"])
  expect(lettersFor("withdrawn")).toEqual([])
  expect(CHALLENGE_STATES.map((state) => challengeLettersFor(state).join())).toEqual(["acknowledge", "answer", ""])
})

test("the answer to a challenge gives the figures that can be worked out again, and where", () => {
  const about = { told: aTold(), figure: FIGURE, sender: SENDER, now: NOW }
  const challenge = aChallenge({ state: "answered", outcome: "stands", answer: "We counted again." })
  const text = letterText(challengeLetter("answer", { ...about, challenge }))
  for (const line of ["The score stands.", "We counted again.", "– Stars: 2.5", "/how-stars-work", "November 2026"])
    expect(text).toContain(line)
  const first = letterText(challengeLetter("acknowledge", { ...about, challenge: aChallenge() }))
  expect(first).toContain("within 10 working days, that is by 10 December 2026")
  const empty = challengeLetter("answer", { ...about, told: null, challenge: aChallenge() })
  expect(empty.blanks).toEqual(["name", "what we found", "the answer", "your name"])
  expect(CHALLENGE_LETTERS).toHaveLength(2)
})
