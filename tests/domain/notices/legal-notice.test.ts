import { describe, expect, test } from "vitest"
import { keepProblem, keepReasonsOf } from "#app/domain/notices/keep-decision.ts"
import {
  isNoticeClosed,
  mayNoticeBecome,
  NOTICE_GROUNDS,
  NOTICE_MOVES,
  NOTICE_STATES,
} from "#app/domain/notices/legal-notice.ts"
import { CHECKLIST_WORDS, checklistFor, givenItems, missingItems } from "#app/domain/notices/notice-checklist.ts"
import { stepsFor, takeNoticeStep } from "#app/domain/notices/notice-step.ts"
import { noticesErasedBefore } from "#app/domain/notices/retention.ts"
import { CHALLENGE_STATES, mayChallengeBecome } from "#app/domain/notices/score-challenge.ts"
import { aNotice, aTold } from "../../support/notices.ts"

const NOW = new Date("2026-11-25T15:00:00Z")
const COMPLETE = aNotice().given

describe("states", () => {
  test("from a state only the table leads on", () => {
    for (const from of NOTICE_STATES)
      for (const to of NOTICE_STATES)
        expect(mayNoticeBecome(from, to), `${from} to ${to}`).toBe([...NOTICE_MOVES[from]].some((one) => one === to))
    expect(mayNoticeBecome("received", "kept")).toBe(false)
    expect(mayNoticeBecome("taken-down", "kept")).toBe(false)
    expect(mayNoticeBecome("closed-kept", "taken-down")).toBe(true)
  })

  test("every state can be reached and every open one ended", () => {
    const reached = new Set(Object.values(NOTICE_MOVES).flat())
    expect(NOTICE_STATES.filter((state) => state !== "received" && !reached.has(state))).toEqual([])
    for (const state of NOTICE_STATES) expect(NOTICE_MOVES[state].length > 0 || isNoticeClosed(state), state).toBe(true)
  })

  test("a challenge is answered or taken back, once", () => {
    const moves = CHALLENGE_STATES.flatMap((from) =>
      CHALLENGE_STATES.filter((to) => mayChallengeBecome(from, to)).map((to) => `${from} ${to}`),
    )
    expect(moves).toEqual(["received answered", "received withdrawn"])
  })
})

describe("the checklist", () => {
  test("of defamation is that of the regulations", () => {
    expect(checklistFor("defamation")).toEqual([
      ...["name", "email", "where", "words", "about-them", "harm"],
      ...["meaning", "wrong", "author-unknown", "may-pass-on"],
    ])
  })

  test("every ground asks for who, where, what and something of its own, each once and in words", () => {
    for (const ground of NOTICE_GROUNDS) {
      const items = checklistFor(ground)
      expect(items.length, ground).toBeGreaterThanOrEqual(6)
      expect(new Set(items).size).toBe(items.length)
      for (const item of items) expect(CHECKLIST_WORDS[item].ask.length).toBeGreaterThan(5)
    }
  })

  test("what is filled in is given, and a tick of another ground is not", () => {
    expect(givenItems("privacy", aTold(), ["about-them", "private-why", "act", "harm"])).toEqual(COMPLETE)
    expect(givenItems("privacy", aTold({ email: " ", words: "" }), ["act"])).toEqual(["name", "where", "act"])
  })

  test("a blank field and an unticked box are missing; nothing else is", () => {
    expect(missingItems("privacy", COMPLETE)).toEqual([])
    expect(missingItems("privacy", ["name", "where", "act"])).toEqual(["email", "words", "about-them", "private-why"])
  })
})

describe("keeping words", () => {
  test("needs a reason of the list and words of whoever decides", () => {
    expect(keepProblem([], "We looked.")).toBe("no-reason-ticked")
    expect(keepProblem(["true"], "  ")).toBe("no-words")
    expect(keepProblem(["true"], "We have the letter.")).toBeNull()
    expect(keepReasonsOf({ keepReasons: ["opinion", "invented", "true"] })).toEqual(["true", "opinion"])
  })
})

describe("steps", () => {
  test("what may be done follows from the state", () => {
    expect(stepsFor(aNotice({ state: "received" }))).toEqual(["acknowledge", "tick", "ask", "take-down", "withdraw"])
    expect(stepsFor(aNotice({ acknowledged: true }))).toEqual(["take-down", "keep", "withdraw"])
    expect(stepsFor(aNotice({ state: "kept", acknowledged: true }))).toEqual(["take-down", "answer", "withdraw"])
    expect(stepsFor(aNotice({ state: "withdrawn" }))).toEqual([])
  })

  test("a step that the page does not offer is refused", () => {
    const steps = [
      { step: "acknowledge" },
      { step: "ask" },
      { step: "tick", given: COMPLETE, cameAt: NOW },
      { step: "take-down", statement: "Gone.", reason: "" },
      { step: "keep", keepReasons: ["true"], reason: "We looked." },
      { step: "answer" },
      { step: "withdraw", reason: "They wrote." },
      { step: "lapse", reason: "Nothing came." },
    ] as const
    for (const state of NOTICE_STATES)
      for (const acknowledged of [true, false])
        for (const step of steps) {
          const notice = aNotice({ state, acknowledged })
          const offered = stepsFor(notice).includes(step.step)
          expect(takeNoticeStep(notice, step, NOW).ok, `${step.step} in ${state}`).toBe(offered)
        }
  })

  test("the last missing thing begins the clock, and some of them only tick the list", () => {
    const asked = aNotice({ state: "asked", given: ["name"], completeAt: null })
    expect(takeNoticeStep(asked, { step: "tick", given: ["name", "act"], cameAt: NOW }, NOW)).toMatchObject({
      change: { given: ["name", "act"] },
    })
    const whole = takeNoticeStep(asked, { step: "tick", given: COMPLETE, cameAt: NOW }, NOW)
    expect(whole).toMatchObject({ ok: true, change: { state: "complete", completeAt: NOW } })
    const early = { step: "tick", given: COMPLETE, cameAt: new Date("2026-11-24T08:59:00Z") } as const
    expect(takeNoticeStep(asked, early, NOW)).toEqual({ ok: false, reason: "came-too-early" })
  })

  test("words come down only with something in their place", () => {
    const step = { step: "take-down", statement: "  ", reason: "" } as const
    expect(takeNoticeStep(aNotice(), step, NOW)).toEqual({ ok: false, reason: "no-statement" })
  })

  test("what is closed is dated by British clocks, and what opens again is dated no more", () => {
    const late = new Date("2026-07-01T23:30:00Z")
    expect(takeNoticeStep(aNotice({ state: "kept" }), { step: "answer" }, late)).toMatchObject({
      change: { state: "closed-kept", closedOn: "2026-07-02" },
    })
    const again = { step: "take-down", statement: "A court says so.", reason: "Order" } as const
    expect(takeNoticeStep(aNotice({ state: "closed-kept", closedOn: "2026-01-01" }), again, NOW)).toMatchObject({
      change: { state: "taken-down", closedOn: null },
      reason: "Order",
    })
  })
})

test("senders are erased eighteen months after, counted from the first of the month", () => {
  expect(noticesErasedBefore("2026-11-26")).toBe("2025-05-01")
  expect(noticesErasedBefore("2027-06-30")).toBe("2025-12-01")
  expect(noticesErasedBefore("2027-07-01")).toBe("2026-01-01")
})
