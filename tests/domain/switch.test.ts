import { expect, test } from "vitest"
import {
  ACTS,
  isSwitchName,
  LONGEST_SWITCH_MESSAGE,
  maySwitch,
  type Pause,
  pauseInWords,
  pauseOf,
  readSwitchMessage,
  SWITCHES,
} from "#app/domain/switch.ts"

const paused = (name: Pause["name"]): Pause => ({ name, message: "Back on Monday.", since: "2026-11-26" })
const stopped = (name: Pause["name"]) => ACTS.filter((act) => pauseOf(act, [paused(name)]))

test("each switch stops its own acts, and that of letters whatever cannot begin without one", () => {
  expect(Object.fromEntries(SWITCHES.map((name) => [name, stopped(name)]))).toEqual({
    joining: ["joining", "new-accounts", "passes"],
    rating: ["rating"],
    complaints: ["complaints"],
    suggestions: ["suggestions", "ideas"],
    "sign-ups": ["sign-ups"],
    letters: ["joining", "resets", "address-changes", "sign-ups"],
  })
})

test("with nothing paused nothing is stopped", () => {
  for (const act of ACTS) expect(pauseOf(act, [])).toBeNull()
})

test("only what is on can be paused, and only what is paused can be reworded or resumed", () => {
  expect((["pause", "reword", "resume"] as const).map((deed) => maySwitch(deed, false))).toEqual([true, false, false])
  expect((["pause", "reword", "resume"] as const).map((deed) => maySwitch(deed, true))).toEqual([false, true, true])
})

test("a message is one line of at most 300 characters, and is never nothing", () => {
  expect(readSwitchMessage("  Back\n on   Monday. ")).toEqual({ ok: true, message: "Back on Monday." })
  expect(readSwitchMessage(" \n ")).toEqual({ ok: false, reason: "empty" })
  // An emoji is one character, though two of UTF-16.
  expect(readSwitchMessage("🌧".repeat(LONGEST_SWITCH_MESSAGE)).ok).toBe(true)
  expect(readSwitchMessage("a".repeat(LONGEST_SWITCH_MESSAGE + 1))).toEqual({ ok: false, reason: "too-long" })
})

test("names are those of the table and no others", () => {
  expect([isSwitchName("letters"), isSwitchName("toString"), isSwitchName("")]).toEqual([true, false, false])
  expect(pauseInWords(paused("joining"))).toBe("Joining is paused. Back on Monday.")
})
