import { expect, test } from "vitest"
import { leagueAddress, readLeagueQuestion } from "#app/forms/league-question.ts"

const read = (search: string) => readLeagueQuestion(new URL(`https://example.org/providers${search}`))

test("an address without questions asks for everything, by stars", () => {
  expect(read("")).toEqual({ q: "", sort: "stars", page: 1 })
})

test("what makes no sense is left aside", () => {
  expect(read("?role=king&kind=x&verdict=good&sort=up&page=-1&programme=%27;drop")).toEqual({
    q: "",
    sort: "stars",
    page: 1,
  })
})

test("a search is trimmed, and empty fields of the form ask nothing", () => {
  expect(read("?q=++Oldham+&programme=&area=&role=&kind=&verdict=")).toEqual({ q: "Oldham", sort: "stars", page: 1 })
})

test("the address of another page keeps what was asked", () => {
  const asked = read("?q=a+b&role=prime&kind=managing+agent&page=1")
  expect(leagueAddress({ ...asked, page: 2 })).toBe("/providers?q=a+b&role=prime&kind=managing+agent&page=2")
  expect(leagueAddress({ ...asked, q: "", role: undefined, kind: undefined })).toBe("/providers")
})
