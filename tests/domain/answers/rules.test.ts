import { expect, test } from "vitest"
import { FAST_TRACK_ANSWERS, isFastTracked, type JudgedAnswer } from "#app/domain/answers/fast-track.ts"
import { answerFigures, answersInWords, shareInWords } from "#app/domain/answers/rate.ts"
import { ANSWER_STATES, feedbackShowIn, mayAnswerMove } from "#app/domain/answers/state.ts"
import { workingDaysBetween } from "#app/domain/working-time/working-days.ts"

const GOOD: JudgedAnswer = { approved: true, edited: false }
const good = (count: number) => Array.from({ length: count }, () => GOOD)

test("nine good answers are read first, the eleventh after ten is not", () => {
  expect(isFastTracked(good(FAST_TRACK_ANSWERS - 1))).toBe(false)
  expect(isFastTracked(good(FAST_TRACK_ANSWERS))).toBe(true)
})

test("one declined, or one in which something was taken out, ends the fast track until ten more are good", () => {
  for (const bad of [
    { approved: false, edited: false },
    { approved: true, edited: true },
  ]) {
    expect(isFastTracked([bad, ...good(20)])).toBe(false)
    expect(isFastTracked([...good(9), bad, ...good(5)])).toBe(false)
    expect(isFastTracked([...good(10), bad])).toBe(true)
  }
})

test("while the office reads an answer nobody of the team changes it, and only what is begun or sent can be taken back", () => {
  expect(mayAnswerMove("waiting", "draft")).toBe(false)
  expect(mayAnswerMove("waiting", "waiting")).toBe(false)
  expect(ANSWER_STATES.filter((state) => mayAnswerMove(state, "withdrawn"))).toEqual([
    ...["draft", "waiting", "published", "returned"],
  ])
  expect(feedbackShowIn("nonsense")).toBe("unanswered")
})

const TODAY = "2026-11-27"
const text = (releasedOn: string, answeredOn: string | null = null) => ({ releasedOn, answeredOn })

test("a text counts from its fourteenth day on, and for a year", () => {
  expect(answerFigures([text("2026-11-13")], TODAY).texts).toBe(1)
  expect(answerFigures([text("2026-11-14")], TODAY).texts).toBe(0)
  expect(answerFigures([text("2025-11-27")], TODAY).texts).toBe(1)
  expect(answerFigures([text("2025-11-26")], TODAY).texts).toBe(0)
})

test("four texts are too few to say, five are a share", () => {
  const four = Array.from({ length: 4 }, () => text("2026-10-01", "2026-10-02"))
  expect(answerFigures(four, TODAY).percent).toBeNull()
  const figures = answerFigures([...four, text("2026-10-01")], TODAY)
  expect(figures).toMatchObject({ texts: 5, answered: 4, percent: 80, medianDays: 1 })
  expect(answersInWords(figures)).toBe(
    "4 of 5 texts of the last 12 months are answered (80%). Half of the answers came within 1 working day.",
  )
  expect(shareInWords(figures)).toBe("80%")
})

test("nothing to answer, and too little, are said as what they are", () => {
  expect(answersInWords(answerFigures([], TODAY))).toBe("There is nothing to answer yet.")
  expect(answersInWords(answerFigures([text("2026-10-01")], TODAY))).toContain("too few to say")
  expect([shareInWords(null), shareInWords(answerFigures([text("2026-10-01")], TODAY))]).toEqual([
    ...["nothing to answer", "too few to say"],
  ])
})

test("of two in the middle the later counts; none answered has no pace", () => {
  const rows = [text("2026-10-01", "2026-10-02"), text("2026-10-01", "2026-10-06")]
  expect(answerFigures(rows, TODAY).medianDays).toBe(3)
  expect(answerFigures([text("2026-10-01")], TODAY).medianDays).toBeNull()
})

test("weekends and bank holidays are no working days between two days", () => {
  expect(workingDaysBetween("2026-11-27", "2026-11-27", "england-and-wales")).toBe(0)
  expect(workingDaysBetween("2026-11-27", "2026-11-30", "england-and-wales")).toBe(1)
  // Christmas Day is a Friday in 2026, and Boxing Day is kept on the Monday after.
  expect(workingDaysBetween("2026-12-24", "2026-12-29", "england-and-wales")).toBe(1)
})
