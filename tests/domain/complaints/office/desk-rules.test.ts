import { describe, expect, test } from "vitest"
import { addDays } from "#app/domain/calendar.ts"
import { isOverdue } from "#app/domain/complaints/clocks.ts"
import { PASSINGS } from "#app/domain/complaints/complaint.ts"
import { DECLINE_REASON_NAMES, declineReasonInWords } from "#app/domain/complaints/decline-reason.ts"
import { lastErasable } from "#app/domain/complaints/erasable.ts"
import { isAnswerable, linkUntil, mayHandOver } from "#app/domain/complaints/hand-over.ts"
import { COMPLAINT_KINDS } from "#app/domain/complaints/kind.ts"
import { lateSince } from "#app/domain/complaints/overdue.ts"
import { providerLetter } from "#app/domain/complaints/provider-letter.ts"
import { erasedOn } from "#app/domain/complaints/retention.ts"
import { SAFEGUARDING_LINES } from "#app/domain/complaints/safeguarding.ts"
import { criterionNamed, SEVERITIES, SEVERITY_CRITERIA, severityOfKinds } from "#app/domain/complaints/severity.ts"
import { COMPLAINT_STATES } from "#app/domain/complaints/state.ts"
import { TEMPLATE_NAMES, templateText } from "#app/domain/complaints/templates.ts"
import { mayJudge } from "#app/domain/complaints/upheld.ts"
import { isAnswerLink, isOwnDomain, recipientFault } from "#app/domain/provider-link.ts"
import { JURISDICTIONS } from "#app/domain/working-time/bank-holidays.ts"

describe("how soon", () => {
  test("a sanction, a need, privacy and discrimination are serious before anybody has read them; delay is not", () => {
    expect(COMPLAINT_KINDS.filter((kind) => severityOfKinds([kind]) === "serious")).toEqual([
      "sanction",
      "access",
      "privacy",
      "discrimination",
    ])
    expect(severityOfKinds(["delay", "sanction"])).toBe("serious")
  })

  test("every severity has a criterion, and names that are none have none", () => {
    expect(new Set(SEVERITY_CRITERIA.map(({ severity }) => severity))).toEqual(new Set(SEVERITIES))
    expect(criterionNamed("danger")?.severity).toBe("urgent")
    expect(criterionNamed("constructor")).toBeNull()
  })

  test("every line to call has a way by text relay to the very same number", () => {
    for (const { phone, relay, name } of SAFEGUARDING_LINES) {
      expect(relay, name).toBe(phone === "999" ? "18000" : `18001 ${phone}`)
    }
    const text = templateText("places-to-call", { name: "Harbour", due: null })
    for (const { phone, relay } of SAFEGUARDING_LINES) expect(text.includes(phone) && text.includes(relay)).toBe(true)
  })
})

describe("late", () => {
  const days = (state: "received" | "sent", on: string, jurisdiction: (typeof JURISDICTIONS)[number]) => ({
    state,
    filedOn: on,
    acknowledgedOn: null,
    sentOn: state === "sent" ? on : null,
    answeredOn: null,
    jurisdiction,
  })

  test("the list's last late days are exactly those that the clocks call late, in every nation, on every day of a year", () => {
    for (let today = "2026-01-20"; today < "2027-01-20"; today = addDays(today, 1)) {
      const since = lateSince(today)
      for (const jurisdiction of JURISDICTIONS) {
        for (const [state, last] of [
          ["received", since.filed[jurisdiction]],
          ["sent", since.sent[jurisdiction]],
        ] as const) {
          if (last === null) throw new Error(`nothing is late on ${today}`)
          expect(isOverdue(days(state, last, jurisdiction), today), `${state} on ${last}`).not.toBeNull()
          expect(isOverdue(days(state, addDays(last, 1), jurisdiction), today), `${state} after ${last}`).toBeNull()
        }
      }
    }
  })
})

describe("handing over", () => {
  const handed = { state: "accepted", passing: "whole", provider: "harbour", mergedInto: null } as const

  test("only what is accepted or disputed goes, whatever the passing", () => {
    const goes = COMPLAINT_STATES.filter((state) => mayHandOver({ ...handed, state }).ok)
    expect(goes).toEqual(["accepted", "disputed"])
    expect(PASSINGS.filter((passing) => mayHandOver({ ...handed, passing }).ok)).toEqual(["whole", "kind-only"])
  })

  test("never without a provider, and never what was merged", () => {
    expect(mayHandOver({ ...handed, provider: null })).toEqual({ ok: false, reason: "provider-not-known" })
    expect(mayHandOver({ ...handed, mergedInto: "7K2M-Q4ZR" })).toEqual({ ok: false, reason: "merged" })
  })

  test("a link dies after sixty days, and a case on it closes with its state", () => {
    expect(linkUntil("2026-11-26")).toBe("2027-01-25")
    const sentOn = "2026-11-26"
    expect(COMPLAINT_STATES.filter((state) => isAnswerable({ state, sentOn }, sentOn))).toEqual(["sent"])
    expect(isAnswerable({ state: "sent", sentOn: "2026-12-20" }, sentOn), "sent again behind another link").toBe(false)
    expect([isAnswerLink("A".repeat(43)), isAnswerLink("A".repeat(42)), isAnswerLink(`${"A".repeat(42)}/`)]).toEqual([
      true,
      false,
      false,
    ])
  })

  test("an address is the provider's own at its domain or below it, and nowhere that only looks like it", () => {
    const domains = ["firm.example"]
    for (const own of ["a@firm.example", "a@mail.FIRM.example"]) expect(isOwnDomain(own, domains), own).toBe(true)
    for (const other of ["a@firm.example.org", "a@notfirm.example", "firm.example", "a@firm.example@x.org"]) {
      expect(isOwnDomain(other, other === "firm.example" ? ["other.example"] : domains), other).toBe(false)
    }
    expect(recipientFault("a@firm.example", domains, "send a letter")).toBeNull()
    expect(recipientFault("a@other.example", domains, "send a letter")).toContain("ends in firm.example")
    expect(recipientFault("a@other.example", [], "send a letter")).toContain("send a letter")
  })

  test("a letter names the day, the count and where answers go", () => {
    const letter = providerLetter({
      provider: "Harbour",
      count: 2,
      due: "2026-12-10",
      organisation: "UnemployedNet",
      post: null,
      email: "hello@example.org",
    })
    expect(letter.heading).toBe("2 complaints about Harbour")
    expect(letter.closing.join(" ")).toContain("10 December 2026")
    expect(letter.closing.join(" ")).toContain("hello@example.org")
  })
})

describe("words and judgements", () => {
  test("nothing is judged before the provider had it, or after it was taken back", () => {
    const judged = COMPLAINT_STATES.filter(mayJudge)
    expect(judged).toContain("answered")
    for (const state of ["received", "accepted", "kept", "declined", "withdrawn", "erased"] as const) {
      expect(judged).not.toContain(state)
    }
  })

  test("every reason and every template has words; unknown reasons have none", () => {
    for (const reason of DECLINE_REASON_NAMES) expect(declineReasonInWords(reason)).toMatch(/\.$/)
    expect(declineReasonInWords("duplicate")).toMatch(/\.$/)
    expect(declineReasonInWords("toString")).toBeNull()
    for (const name of TEMPLATE_NAMES) {
      expect(templateText(name, { name: "Harbour", due: "2026-12-10" }).length, name).toBeGreaterThan(60)
    }
    expect(templateText("reminded", { name: "Harbour", due: "2026-12-10" })).toContain("10 December 2026")
  })

  test("what is erased today is exactly what is kept for twelve months, on every day of four years", () => {
    for (let today = "2026-01-01"; today < "2030-01-01"; today = addDays(today, 1)) {
      const last = lastErasable(today)
      expect(erasedOn(last) <= today && erasedOn(addDays(last, 1)) > today, `${last} on ${today}`).toBe(true)
    }
  })
})
