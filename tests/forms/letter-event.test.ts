import { expect, test } from "vitest"
import { readLetterEvent } from "#app/forms/letter-event.ts"

const UPDATE = "00000000-0000-4000-8000-000000000001"
const TO = ["a@example.org"]

test("a letter that came back for good, and one that was called spam, stop letters", () => {
  const bounced = { type: "email.bounced", data: { to: TO, bounce: { type: "Permanent" }, tags: { update: UPDATE } } }
  expect(readLetterEvent(bounced)).toEqual({ why: "bounced", addresses: TO, update: UPDATE })
  const complained = { type: "email.complained", data: { to: TO, tags: [{ name: "update", value: UPDATE }] } }
  expect(readLetterEvent(complained)).toEqual({ why: "complained", addresses: TO, update: UPDATE })
})

test("an older kind of message names no kind of bounce, and a letter that is none of an update has no tag", () => {
  expect(readLetterEvent({ type: "email.bounced", data: { to: TO } })).toMatchObject({ why: "bounced", update: null })
  const odd = { type: "email.bounced", data: { to: TO, tags: { update: "not a name" } } }
  expect(readLetterEvent(odd)).toMatchObject({ update: null })
  expect(readLetterEvent({ type: "email.complained", data: { to: TO, tags: 7 } })).toMatchObject({ update: null })
})

test.each([
  ["may arrive another day", { type: "email.bounced", data: { to: TO, bounce: { type: "Transient" } } }],
  ["arrived", { type: "email.delivered", data: { to: TO } }],
  ["was for nobody", { type: "email.bounced", data: { to: [] } }],
  ["is no message", "hello"],
  ["is nothing", null],
])("what %s changes nothing", (_, payload) => {
  expect(readLetterEvent(payload)).toBeNull()
})
