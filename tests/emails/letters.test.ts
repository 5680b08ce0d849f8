import { render } from "@react-email/render"
import { expect, test } from "vitest"
import { addressTaken } from "#emails/address-taken.tsx"
import { alreadyJoined } from "#emails/already-joined.tsx"
import { confirmJoining } from "#emails/confirm-joining.tsx"
import { leaveAddress } from "#emails/leave-address.tsx"
import { moveToAddress } from "#emails/move-to-address.tsx"
import { noAccount } from "#emails/no-account.tsx"
import { resetPassword } from "#emails/reset-password.tsx"
import { plainText } from "#emails/send.server.ts"
import { staffDuties } from "#emails/staff-duties.tsx"

const SITE = { origin: "https://site.example", contactEmail: "help@site.example" }
const CODE = { digits: "482913", linkToken: "a-token" }

const LETTERS = {
  "confirm joining": confirmJoining(SITE, CODE),
  "already joined": alreadyJoined(SITE),
  "reset password": resetPassword(SITE, CODE),
  "no account": noAccount(SITE),
  "leave an address": leaveAddress(SITE, CODE),
  "move to an address": moveToAddress(SITE, CODE),
  "address taken": addressTaken(SITE),
}

test.each(Object.entries(LETTERS))("%s tells nobody who looks on what it is about", async (_, letter) => {
  const telling = /rating|rate\b|provider|jobcentre|benefit|claim|complain|star|unemploy|restart/i
  const html = await render(letter.body)
  expect(letter.subject).not.toMatch(telling)
  expect(plainText(html)).not.toMatch(telling)
})

test.each(Object.entries(LETTERS))(
  "%s says why it came, what to do if it was not you, and whom to ask",
  async (_, letter) => {
    const text = plainText(await render(letter.body))
    expect(text).toContain("somebody typed your address at site.example")
    expect(text).toMatch(/If it was not you, (you need do nothing|nothing changes without these digits)/)
    expect(text).toContain("help@site.example")
  },
)

test("a letter to somebody who joins holds the digits and the link, also as plain text", async () => {
  const html = await render(LETTERS["confirm joining"].body)
  expect(html).toContain('href="https://site.example/join/a-token"')
  const text = plainText(html)
  expect(text).toContain("482 913")
  expect(text).toContain("https://site.example/join/a-token")
  expect(text).toContain("15 minutes")
})

test("a letter about a new password leads to the page for it", async () => {
  const text = plainText(await render(LETTERS["reset password"].body))
  expect(text).toContain("482 913")
  expect(text).toContain("https://site.example/reset/a-token")
})

test("letters about a changed address hold the digits and say which box they are for, and no link that acts", async () => {
  const [leave, move] = [LETTERS["leave an address"], LETTERS["move to an address"]]
  for (const { body } of [leave, move]) {
    const text = plainText(await render(body))
    expect(text).toContain("482 913")
    expect(text).not.toMatch(/\/(join|reset)\/\S/)
  }
  expect(plainText(await render(leave.body))).toContain("in the box for your old address")
  expect(plainText(await render(move.body))).toContain("in the box for your new address")
})

test("whoever gets the letter of a change they did not ask for is told to choose a new password", async () => {
  expect(plainText(await render(LETTERS["leave an address"].body))).toContain(
    "choose a new one at https://site.example/reset",
  )
})

test("letters without a code hold no digits and no link that acts", async () => {
  for (const letter of [LETTERS["already joined"], LETTERS["no account"], LETTERS["address taken"]]) {
    const text = plainText(await render(letter.body))
    expect(text).not.toMatch(/\d{3} ?\d{3}/)
    expect(text).not.toMatch(/\/(join|reset)\/\S/)
  }
})

const STAFF_LETTER = staffDuties(SITE, [
  { name: "release", waiting: 1, oldest: null, due: "2026-11-01" },
  { name: "paused-switches", waiting: 2, oldest: "2026-11-20", due: null },
  { name: "pressure", waiting: 3, oldest: null, due: null },
])

test("a letter to staff says how much waits, since when and where, and why it came", async () => {
  const text = plainText(await render(STAFF_LETTER.body))
  expect(text).toContain("1 release is late")
  expect(text).toContain("due on 1 November 2026.")
  expect(text).toContain("the oldest has waited since 20 November 2026.")
  expect(text).toMatch(/3 reports of pressure on participants\s+https:\/\/site\.example\/office\/pressure\s*\./)
  for (const page of ["releases", "switches", "you"]) expect(text).toContain(`https://site.example/office/${page}`)
  expect(text).toContain("because you work in the office at site.example")
  expect(text).not.toContain("somebody typed your address")
  expect(text).toContain("help@site.example")
})

test("nothing in a letter is loaded from elsewhere: opening it tells nobody", async () => {
  for (const { body } of [...Object.values(LETTERS), STAFF_LETTER])
    expect(await render(body)).not.toMatch(/<img|src=|url\(/)
})
