import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { answerLink, readAnswerLink } from "#app/crypto/signed-links.server.ts"
import { isAnswerLink } from "#app/domain/provider-link.ts"

const key = randomBytes(32)

test("a link leads back to its hand-over, and has the form that the rules know", () => {
  const id = randomUUID()
  const link = answerLink(id, key)
  expect(isAnswerLink(link)).toBe(true)
  expect(readAnswerLink(link, key)).toBe(id)
})

test("a link with one sign changed, cut, lengthened or signed with another key leads nowhere", () => {
  const link = answerLink(randomUUID(), key)
  for (let place = 0; place < link.length; place += 1) {
    const changed = link.slice(0, place) + (link[place] === "A" ? "B" : "A") + link.slice(place + 1)
    expect(readAnswerLink(changed, key), `sign ${place}`).toBeNull()
  }
  for (const other of ["", link.slice(1), `${link}A`, ` ${link}`]) expect(readAnswerLink(other, key)).toBeNull()
  expect(readAnswerLink(link, randomBytes(32))).toBeNull()
})
