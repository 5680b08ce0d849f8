import { expect, test } from "vitest"
import { isLanguage, languageInWords, languageOf } from "#app/domain/moderation/languages.ts"

const polish = "Moja doradczyni zawsze oddzwania. Jestem jej za to bardzo wdzięczny."

test("English and Welsh are known by their small words, whatever the library thinks", () => {
  const english = "My adviser rang when she said she would, every time."
  expect(languageOf(english, [["nld", 1]])).toEqual({ language: "en", sure: true })
  expect(languageOf("Roedd fy nghynghorydd yn garedig, ond doedd dim cyrsiau ar gael.", [["als", 1]])).toEqual({
    language: "cy",
    sure: true,
  })
})

test("other languages are the library's first guess, sure where it leads clearly", () => {
  expect(
    languageOf(polish, [
      ["pol", 1],
      ["ces", 0.8],
    ]),
  ).toEqual({ language: "pl", sure: true })
  expect(
    languageOf(polish, [
      ["pol", 1],
      ["ces", 0.97],
    ]),
  ).toEqual({ language: "pl", sure: false })
  expect(languageOf(polish, [["pol", 1]])).toEqual({ language: "pl", sure: true })
})

test("short, unknown or wordless texts are not sure", () => {
  expect(languageOf("It was ok by me", [["eng", 1]])).toEqual({ language: "en", sure: false })
  expect(languageOf("Nie", [["pol", 1]])).toEqual({ language: "pl", sure: false })
  expect(languageOf(polish, [["und", 1]])).toEqual({ language: null, sure: false })
  expect(languageOf(polish, [])).toEqual({ language: null, sure: false })
  expect(languageOf("12 :-)", [["eng", 1]])).toEqual({ language: null, sure: false })
})

test("languages have names, and unknown tags are shown as they are", () => {
  expect(languageInWords("cy")).toBe("Welsh")
  expect(languageInWords("ckb")).toBe("ckb")
  expect(languageInWords(null)).toBe("not known")
  expect([isLanguage("pl"), isLanguage("xx")]).toEqual([true, false])
})
