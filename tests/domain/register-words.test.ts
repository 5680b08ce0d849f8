import { expect, test } from "vitest"
import { CERTAINTIES, CERTAINTY_WORDS, isCertainty, lessSure } from "#app/domain/certainty.ts"
import { readCovers, speaksOf } from "#app/domain/covers.ts"
import { folded, searchedText } from "#app/domain/searched-text.ts"
import { sourceAddresses } from "#app/domain/source-address.ts"

test("every certainty has plain words; the weaker of two holds", () => {
  expect(CERTAINTIES.every((certainty) => CERTAINTY_WORDS[certainty].length > 0)).toBe(true)
  expect(isCertainty("verified")).toBe(true)
  expect(isCertainty("sure")).toBe(false)
  expect(lessSure("verified", "single-source")).toBe("single-source")
  expect(lessSure("general-knowledge", "single-source")).toBe("general-knowledge")
})

test("names are compared without case, accents and signs", () => {
  expect(folded("Cwmbrân")).toBe("cwmbran")
  expect(folded("  St. Mungo's / H&F ")).toBe("st mungos h and f")
  expect(searchedText(["Reed", "REED", null, "Reed in Partnership", "!"])).toBe("reed\nreed in partnership")
})

test("a list of councils is read without its remarks", () => {
  expect(readCovers("Angus (general knowledge); All of Fife;")).toEqual({ items: ["angus", "fife"], isPartial: false })
  expect(readCovers("Includes Irvine (Ayrshire)")).toEqual({ items: ["irvine"], isPartial: true })
  expect(readCovers(null)).toEqual({ items: [], isPartial: false })
  expect(speaksOf("north buckinghamshire", "buckinghamshire")).toBe(true)
  expect(speaksOf("londonderry", "london")).toBe(false)
})

test("addresses that lead somewhere are links, shortened ones are text", () => {
  expect(sourceAddresses("feweek.co.uk/ncg-loses-dwp-jobs-contract/; bbc.co.uk/news/business-26470392")).toEqual([
    { text: "feweek.co.uk/ncg-loses-dwp-jobs-contract/", href: "https://feweek.co.uk/ncg-loses-dwp-jobs-contract/" },
    { text: "bbc.co.uk/news/business-26470392", href: "https://bbc.co.uk/news/business-26470392" },
  ])
  expect(sourceAddresses("a4eprotest.blogspot.com")[0]?.href).toBe("https://a4eprotest.blogspot.com")
  for (const text of [
    "irishtimes.com/news/...-1.561180",
    "cupdf 377",
    "unemployednet.org/x (= local seed 004)",
    "javascript:alert(1)",
  ]) {
    expect(sourceAddresses(text)[0]?.href).toBeNull()
  }
})
