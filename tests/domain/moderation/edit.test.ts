import fc from "fast-check"
import { expect, test } from "vitest"
import { takeOut, withoutStretches } from "#app/domain/moderation/edit.ts"

const TEXT = "Ask for Denise at the front desk, she is the only one. Her number is 07700 900461."
const textOf = (original: string, edited: string) => {
  const edit = takeOut(original, edited)
  return edit.ok ? edit.text : edit
}

test("what is deleted shows as [removed], each stretch once", () => {
  expect(textOf(TEXT, "Ask for at the front desk, she is the only one. Her number is .")).toBe(
    "Ask for [removed] at the front desk, she is the only one. Her number is [removed].",
  )
  expect(textOf(TEXT, "Ask for Denise at the front desk, she is the only one.")).toBe(
    "Ask for Denise at the front desk, she is the only one. [removed]",
  )
  expect(textOf(TEXT, "she is the only one. Her number is 07700 900461.")).toBe(
    "[removed] she is the only one. Her number is 07700 900461.",
  )
})

test("[removed] may stand in what is sent, where it stood or not", () => {
  const once = "Ask for [removed] at the front desk, she is the only one. Her number is [removed]."
  expect(textOf(TEXT, once)).toBe(once)
  expect(textOf(TEXT, once.replace("the only", ""))).toBe(
    "Ask for [removed] at the front desk, she is [removed] one. Her number is [removed].",
  )
})

test("nothing taken out is the text itself, and spaces and line ends do not count", () => {
  expect(textOf(TEXT, TEXT)).toBe(TEXT)
  expect(textOf("One  line\nand another.", "One line and another.")).toBe("One  line\nand another.")
})

test("a new, a changed or a moved word is refused and named", () => {
  expect(textOf(TEXT, TEXT.replace("Denise", "somebody"))).toEqual({ ok: false, reason: "added", added: ["somebody"] })
  expect(textOf(TEXT, `${TEXT} Really!`)).toEqual({ ok: false, reason: "added", added: ["Really", "!"] })
  expect(textOf("They were late and rude.", "They were rude and late.")).toMatchObject({ reason: "added" })
  expect(textOf("They were late.", "They Were late.")).toEqual({ ok: false, reason: "added", added: ["Were"] })
})

test("no other word can be made of what is left of one", () => {
  expect(textOf("They can't help.", "They can help.")).toEqual({ ok: false, reason: "added", added: ["can"] })
  expect(textOf("They cannot help.", "They can help.")).toMatchObject({ ok: false, added: ["can"] })
  expect(textOf("Denise’s desk", "’s desk")).toMatchObject({ ok: false })
})

test("if nothing is left, it is no edit", () => {
  expect(takeOut(TEXT, "")).toEqual({ ok: false, reason: "nothing-left" })
  expect(takeOut(TEXT, " [removed] \n")).toEqual({ ok: false, reason: "nothing-left" })
})

test("of two ways to read an edit the one with fewer gaps is taken", () => {
  expect(textOf("the cat and the dog", "the dog")).toBe("[removed] the dog")
  expect(textOf("no no no never", "no never")).toBe("[removed] no never")
  expect(textOf("a b a b c", "a b c")).toBe("[removed] a b c")
})

test("pieces are the original, sign by sign", () => {
  const edit = takeOut(TEXT, "she is the only one. Her number is .")
  expect(edit.ok && edit.pieces.map(({ text }) => text).join("")).toBe(TEXT)
  expect(edit.ok && edit.pieces.filter(({ kept }) => !kept).map(({ text }) => text.trim())).toEqual([
    "Ask for Denise at the front desk,",
    "07700 900461",
  ])
})

test("whatever words are deleted, it is an edit, and takes no other word out", () => {
  const word = fc.constantFrom("a", "b", "can't", "desk", "’", ".", "é", "07", "[", "]")
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 30 }), (words) => {
      const kept = words.filter(([, stays]) => stays).map(([text]) => text)
      const original = words.map(([text]) => text).join(" ")
      const edit = takeOut(original, kept.join(" "))
      if (kept.length === 0) {
        expect(edit).toEqual({ ok: false, reason: "nothing-left" })
        return
      }
      if (!edit.ok) throw new Error(`${original} → ${kept.join(" ")}`)
      expect(edit.pieces.map(({ text }) => text).join("")).toBe(original)
      const left = edit.pieces.filter((piece) => piece.kept).map(({ text }) => text)
      expect(left.join(" ").split(/\s+/).filter(Boolean)).toEqual(kept)
    }),
  )
})

test("stretches are cut out by their places, and the cut is an edit", () => {
  const cut = withoutStretches("Ask Denise or Will now", [
    { start: 4, end: 10 },
    { start: 14, end: 18 },
  ])
  expect(cut).toBe("Ask [removed] or [removed] now")
  expect(textOf("Ask Denise or Will now", cut)).toBe(cut)
  expect(withoutStretches("Nothing", [])).toBe("Nothing")
})
