import { describe, expect, test } from "vitest"
import { challengeStepForm, scoreChallengeForm } from "#app/forms/office/challenges.ts"
import { legalNoticeForm, noticeStepForm } from "#app/forms/office/notices.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { aNotice, aTold } from "../support/notices.ts"

const NOW = new Date("2026-11-26T12:00:00Z")
const ORIGIN = "https://threestar.example"
const WORDS = "3F2504E0-4F89-41D3-9A0C-0305E82C3301"

function sent(fields: Record<string, string>, many: Record<string, readonly string[]> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const [name, values] of Object.entries(many)) for (const value of values) form.append(name, value)
  return form
}

describe("a legal notice", () => {
  const fields = { ...aTold(), ground: "privacy", where: `${ORIGIN}/report/${WORDS}`, day: "2026-11-24", time: "09:30" }
  const ticks = { "given[]": ["about-them", "private-why", "act"] }
  const read = (own: Record<string, string> = {}, ticked = ticks) =>
    parseForm(legalNoticeForm(NOW, ORIGIN), sent({ ...fields, ...own }, ticked))

  test("that lacks nothing is complete from its receipt", () => {
    const receivedAt = new Date("2026-11-24T09:30:00Z")
    expect(read()).toMatchObject({
      value: {
        notice: {
          state: "complete",
          receivedAt,
          completeAt: receivedAt,
          subject: { kind: "words", key: WORDS.toLowerCase() },
        },
        told: aTold(),
      },
    })
  })

  test("that lacks a tick or a field has no clock yet", () => {
    expect(read({}, { "given[]": ["act"] })).toMatchObject({
      value: { notice: { state: "received", completeAt: null } },
    })
    expect(read({ email: " " })).toMatchObject({ value: { notice: { state: "received" } } })
  })

  test("came by British clocks, and not later than now", () => {
    const summer = parseForm(legalNoticeForm(NOW, ORIGIN), sent({ ...fields, day: "2026-07-01", time: "09:30" }, ticks))
    expect(summer).toMatchObject({ value: { notice: { receivedAt: new Date("2026-07-01T08:30:00Z") } } })
    expect(read({ day: "2026-11-26", time: "12:00" }).ok).toBe(true)
    expect(read({ day: "2026-11-26", time: "12:01" })).toMatchObject({
      problems: { time: expect.stringMatching(/later/) },
    })
    expect(read({ day: "2026-02-30", time: "25:00" })).toMatchObject({
      problems: { day: expect.any(String), time: expect.any(String) },
    })
  })

  test("is about a page of ours or words here, and of nobody else's", () => {
    const subject = (where: string) => {
      const form = read({ where })
      return form.ok ? form.value.notice.subject : form.problems.where
    }
    expect(subject("/providers/meridian-skills")).toEqual({ kind: "page", key: "/providers/meridian-skills" })
    expect(subject(`${ORIGIN}/contact`)).toEqual({ kind: "page", key: "/contact" })
    expect(subject(ORIGIN)).toEqual({ kind: "page", key: "/" })
    for (const where of ["", "https://elsewhere.example/a", "//elsewhere.example", "providers", "javascript:alert(1)"])
      expect(subject(where), where).toMatch(/^Give the address/)
  })
})

describe("a step", () => {
  const about = { ground: aNotice().ground, told: aTold(), given: aNotice().given }
  const read = (fields: Record<string, string>, many = {}) =>
    parseForm(noticeStepForm(NOW, about), sent({ version: "3", ...fields }, many))

  test("is one of the list, with the version that was seen", () => {
    expect(read({ step: "ask" })).toEqual({ ok: true, value: { version: 3, step: { step: "ask" } } })
    expect(read({ step: "burn" }).ok).toBe(false)
    expect(read({ step: "ask", version: "x" }).ok).toBe(false)
  })

  test("says what is missing by its field", () => {
    expect(read({ step: "keep" }, { "keepReasons[]": ["invented"] })).toMatchObject({
      problems: {
        "keepReasons[]": "Tick at least one reason to keep the words",
        reason: "Say in your own words why they stay",
      },
    })
    expect(read({ step: "take-down", statement: " " })).toMatchObject({ problems: { statement: expect.any(String) } })
    expect(read({ step: "withdraw" })).toMatchObject({ problems: { reason: expect.any(String) } })
  })

  test("ticks what is there and keeps what was filled in; once the sender is erased, the list stays", () => {
    const fields = { step: "tick", day: "2026-11-25", time: "10:00" }
    expect(read(fields, { "given[]": ["act"] })).toMatchObject({
      value: { step: { given: ["name", "email", "where", "words", "act"], cameAt: new Date("2026-11-25T10:00:00Z") } },
    })
    const erased = parseForm(noticeStepForm(NOW, { ...about, told: null }), sent({ version: "3", ...fields }))
    expect(erased).toMatchObject({ value: { step: { given: about.given } } })
  })
})

describe("a challenge to a score", () => {
  const fields = {
    organisation: "Meridian",
    says: "We are better.",
    day: "2026-11-26",
    release: "3",
    figure: "unit pf a b",
  }
  const offered = { figures: ["unit pf a b"], releases: [3] }
  const read = (own = {}) => parseForm(scoreChallengeForm("2026-11-26", offered), sent({ ...fields, ...own }))

  test("names a figure and an update that the page offered", () => {
    expect(read()).toMatchObject({ value: { figure: { release: 3, kind: "unit", key: "pf a b" } } })
    expect(read({ figure: "unit pf c", release: "4" })).toMatchObject({
      problems: { figure: expect.any(String), release: expect.any(String) },
    })
    expect(read({ day: "2026-11-27" })).toMatchObject({ problems: { day: "It cannot have come later than today" } })
  })

  test("is answered with what was found, a letter and a note", () => {
    const form = parseForm(challengeStepForm, sent({ step: "answer", version: "1", outcome: "perhaps" }))
    expect(form).toMatchObject({
      problems: { outcome: "Choose what was found", answer: expect.any(String), note: expect.any(String) },
    })
  })
})
