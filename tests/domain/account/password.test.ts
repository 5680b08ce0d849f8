import { expect, test } from "vitest"
import { passwordProblem } from "#app/domain/account/password.ts"

const ADDRESS = "sam.okafor@example.org"

test("ten characters are enough and nine are not, whatever they are", () => {
  expect(passwordProblem("a b c d eé", ADDRESS)).toBeNull()
  expect(passwordProblem("a b c d e", ADDRESS)).toBe("too-short")
})

test("characters are counted as people see them", () => {
  expect(passwordProblem("🌧🌧🌧🌧🌧☀☀☀☀", ADDRESS)).toBe("too-short")
  expect(passwordProblem("🌧🌧🌧🌧🌧☀☀☀☀☀", ADDRESS)).toBeNull()
})

test("the address itself is no password, in capitals neither", () => {
  expect(passwordProblem("Sam.Okafor@Example.org", ADDRESS)).toBe("is-the-address")
})

test.each(["password123", "Qwertyuiop", "1234567890", "0987654321", "aaaaaaaaaaaa", "Liverpool123"])(
  "a thief's first tries are refused: %s",
  (password) => {
    expect(passwordProblem(password, ADDRESS)).toBe("too-common")
  },
)

test("no other rule stands in the way of three plain words", () => {
  expect(passwordProblem("otter lantern tuesday", ADDRESS)).toBeNull()
})

test("a thousand characters are taken, one more is not", () => {
  expect(passwordProblem("ab".repeat(500), ADDRESS)).toBeNull()
  expect(passwordProblem(`${"ab".repeat(500)}a`, ADDRESS)).toBe("too-long")
})
