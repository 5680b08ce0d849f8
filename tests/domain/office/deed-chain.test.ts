import fc from "fast-check"
import { expect, test } from "vitest"
import { deedHash } from "#app/crypto/deed-heads.server.ts"
import { breakInWords, breaksIn, CHAIN_START, type ChainedDeed } from "#app/domain/office/deed-chain.ts"

function chainOf(texts: readonly string[]): ChainedDeed[] {
  let previous = CHAIN_START
  return texts.map((text, place) => {
    const deed = { number: place + 1, text, previous, hash: deedHash(previous, text) }
    previous = deed.hash
    return deed
  })
}

const whole = chainOf(["one", "two", "three", "four"])
const heads = whole.map(({ number, hash }) => ({ number, hash }))
const faultsIn = (deeds: readonly ChainedDeed[], known = heads) => breaksIn(deeds, known, deedHash)

test("a record that nobody touched is whole, and so is an empty one", () => {
  expect(faultsIn(whole)).toEqual([])
  expect(faultsIn(whole, [])).toEqual([])
  expect(faultsIn([], [])).toEqual([])
})

test("a row whose words were changed shows, whichever it is", () => {
  for (const [place, deed] of whole.entries()) {
    const altered = whole.with(place, { ...deed, text: "another" })
    expect(faultsIn(altered)).toEqual([{ number: deed.number, fault: "altered" }])
  }
})

/** The record with one row that says something else and has a hash to fit. */
function forgedAt(place: number): ChainedDeed[] {
  return whole.map((deed, own) =>
    own === place ? { ...deed, text: "another", hash: deedHash(deed.previous, "another") } : deed,
  )
}

test("a row whose words and hash were changed shows by the row after it, and the last one by what was written down", () => {
  expect(faultsIn(forgedAt(1), [])).toEqual([{ number: 3, fault: "out-of-chain" }])
  expect(faultsIn(forgedAt(3), [])).toEqual([])
  expect(faultsIn(forgedAt(3))).toEqual([{ number: 4, fault: "not-the-head" }])
})

test("a row that was taken away shows, in the middle and at the end", () => {
  expect(faultsIn(whole.toSpliced(1, 1), [])).toEqual([
    { number: 2, fault: "missing" },
    { number: 3, fault: "out-of-chain" },
  ])
  expect(faultsIn(whole.slice(0, 3))).toEqual([{ number: 4, fault: "missing" }])
  expect(faultsIn([])).toHaveLength(4)
})

test("a chain that was made anew from its first row shows by what was written down", () => {
  const anew = chainOf(["one", "changed", "three", "four"])
  expect(faultsIn(anew, [])).toEqual([])
  expect(faultsIn(anew).map(({ fault }) => fault)).toEqual(["not-the-head", "not-the-head", "not-the-head"])
})

test("no single change goes unseen where every row's hash was written down", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 8 }), fc.nat(), fc.string(), (texts, which, text) => {
      const chain = chainOf(texts)
      const place = which % chain.length
      const deed = chain[place]
      if (!deed || deed.text === text) return
      const known = chain.map(({ number, hash }) => ({ number, hash }))
      const forged = { ...deed, text, hash: deedHash(deed.previous, text) }
      expect(breaksIn(chain.with(place, { ...deed, text }), known, deedHash)).not.toEqual([])
      expect(breaksIn(chain.with(place, forged), known, deedHash)).not.toEqual([])
      expect(breaksIn(chain.toSpliced(place, 1), known, deedHash)).not.toEqual([])
    }),
  )
})

test("a break is said in a sentence", () => {
  expect(breakInWords({ number: 12, fault: "missing" })).toBe("Deed 12 is missing.")
})
