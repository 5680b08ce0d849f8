import { expect, test } from "vitest"
import { newBallotCode } from "#app/browser/ballot-code.ts"
import { holdsBallotCode, holdsKnownCode } from "#app/browser/code-guard.ts"
import { groupsOfFour } from "#app/domain/code.ts"

const CODE = "D816RE7JFSK45EYTCXPZ3VMTNB"

test("a ballot code is recognised as it is shown, typed together, in small letters and with dashes", () => {
  for (const text of [groupsOfFour(CODE), CODE, CODE.toLowerCase(), groupsOfFour(CODE).replaceAll(" ", "-")]) {
    expect(holdsBallotCode(text, [])).toBe(true)
    expect(holdsBallotCode(`my code is ${text}, thanks`, [])).toBe(true)
  }
})

test("with a sign too few, too many or mistaken it is still recognised", () => {
  for (const text of [CODE.slice(1), CODE.slice(0, 22), `${CODE}7`, CODE.replace("8", "O"), CODE.replace("E", "U")]) {
    expect(holdsBallotCode(text, []), text).toBe(true)
    expect(holdsBallotCode(groupsOfFour(text), []), text).toBe(true)
  }
})

test("half of a code that is kept here is recognised, whatever stands around it", () => {
  expect(holdsBallotCode(`it begins ${CODE.slice(0, 13)}`, [CODE])).toBe(true)
  expect(holdsBallotCode(CODE.slice(10, 23), [CODE])).toBe(true)
  expect(holdsBallotCode(CODE.slice(0, 12), [CODE])).toBe(false)
})

test("receipts, passes, addresses and what people write are let through", () => {
  for (const text of [
    "RVXW J6BT A2XF D7X6 GM55",
    "0123 4567 89AB CDEF",
    "P123 4567 89AB CDEF GH",
    "someone.with.a.long.name.1987@example.org",
    "They rang me on 12 May 2026 at 10 30 and then again on 14 May.",
    "They said that they will call back next week, when they have time.",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "",
  ]) {
    expect(holdsBallotCode(text, [CODE]), text).toBe(false)
  }
})

test("nearly every code that a browser draws looks like one", () => {
  const missed = Array.from({ length: 2000 }, newBallotCode).filter((code) => !holdsBallotCode(code, []))
  expect(missed.length).toBeLessThan(40)
})

test("a signature that looks like a code is let through where one belongs, and a code that is kept here never", () => {
  const code = "7K2M0QZ4R9XA1BC3DEF5GHJ6KT"
  const signature = `Signature: ${"a1b2c3d4e5f6g7h8j9k0m1n2"}-${"Zz".repeat(20)}`
  expect(holdsBallotCode(signature, [])).toBe(true)
  expect(holdsKnownCode(signature, [code])).toBe(false)
  expect(holdsKnownCode(`${signature} ${code.toLowerCase()}`, [code])).toBe(true)
})
