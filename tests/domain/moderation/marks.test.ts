import { expect, test } from "vitest"
import { kindsIn, stretchesOf } from "#app/domain/moderation/mark.ts"
import { findMarks } from "#app/domain/moderation/marks.ts"

/** What is marked, as `kind: words`. */
const marked = (text: string, people: readonly string[] = []) =>
  findMarks(text, people).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)

const allOf = (kind: string, texts: readonly string[]) => {
  for (const text of texts) expect(marked(`I said ${text} to them`), text).toEqual([`${kind}: ${text}`])
}
const none = (texts: readonly string[]) => {
  for (const text of texts) expect(marked(text), text).toEqual([])
}

test("names that are hardly anything else are marked in any capitals, with the surname behind", () => {
  expect(marked("ask for denise at the desk")).toEqual(["name: denise"])
  expect(marked("My adviser Gareth left. Zoë stayed, and so did Anne-Marie Price-Jones.")).toEqual([
    "name: Gareth",
    "name: Zoë",
    "name: Anne-Marie Price-Jones",
  ])
  expect(marked("Khadija helped, Oluwaseun Adeyemi did not, nor did Agnieszka’s boss")).toEqual([
    "name: Khadija",
    "name: Oluwaseun Adeyemi",
    "name: Agnieszka",
  ])
  expect(marked("SINEAD SHOUTED")).toEqual(["name: SINEAD SHOUTED"])
})

test("names that are words, too, count where a capital has no other reason, or a surname stands behind", () => {
  expect(marked("I told Grace and Will.")).toEqual(["name: Grace", "name: Will"])
  expect(marked("Grace Okafor rang.")).toEqual(["name: Grace Okafor"])
  none([
    "Will they ring? Grace is not what they have.",
    "they will mark my card in may",
    "Hope is gone. “Faith helps.”",
  ])
})

test("a title marks what follows it", () => {
  expect(marked("Mr Pettifer shouted, ms o’hara did not, and Dr. Okafor-Bell listened")).toEqual([
    "name: Mr Pettifer",
    "name: ms o’hara",
    "name: Dr. Okafor-Bell",
  ])
  expect(marked("Miss Lang said so, Councillor Ede Brown too")).toEqual([
    "name: Miss Lang",
    "name: Councillor Ede Brown",
  ])
  none(["I miss appointments, sir or not", "my dr said so", "Mr", "a mr\nof sorts"])
})

test("at most two words are taken along, and none over the end of a line or sentence", () => {
  expect(marked("Karen Jane Lee Brown came")).toEqual(["name: Karen Jane Lee"])
  expect(marked("I saw Karen. They said no")).toEqual(["name: Karen"])
  expect(marked("Karen\nThey said no")).toEqual(["name: Karen"])
  expect(marked("when Karen I think left")).toEqual(["name: Karen"])
})

test("people of the provider's list are marked in any capitals, and words among them only with one", () => {
  expect(marked("marlow was rude, and Shona", ["Tamsin Marlow"])).toEqual(["person: marlow", "name: Shona"])
  expect(marked("Tamsin was rude", ["Tamsin Marlow"])).toEqual(["person: Tamsin"])
  expect(marked("they will say so, Will did", ["Will Ng"])).toEqual(["person: Will"])
  expect(marked("ng is no word here", ["Will Ng"])).toEqual([])
})

test("e-mail addresses, also as people hide them", () => {
  allOf("email", [
    "kelly.m@example.org",
    "o'neil+x@mail.example.co.uk",
    "kelly at example dot org",
    "kelly (at) example (dot) co (dot) uk",
    "kelly [at] example.org",
    "kelly @ example.org",
  ])
  none(["meet me at noon", "I sat at home dot"])
})

test("links, with or without what comes before", () => {
  allOf("link", ["https://example.org/a?b=c", "www.example.org", "example.co.uk/jobs", "bit.example.io"])
  none(["end of it.Then more", "e.g. this"])
})

test("National Insurance numbers, and not what was never one", () => {
  allOf("ni-number", ["HW123456C", "qq 12 34 56 a".replace("qq", "ab"), "AB-12-34-56-C", "AB123456"])
  expect(marked("BG123456A DA123456A AO123456A").filter((one) => one.startsWith("ni-number"))).toEqual([])
})

test("postcodes by their grammar", () => {
  allOf("postcode", ["M1 1AE", "b33 8th", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "sw1a1aa", "GIR 0AA"])
  none(["Q1 1AE", "M1 1CE", "level A1 2 of 3"])
})

test("dates with a day, and no weekday or month alone", () => {
  allOf("date", [
    "14/03/2026",
    "14.3.26",
    "2026-03-14",
    "3rd of May",
    "14 March",
    "the 3rd of may 2026".slice(4),
    "May 3rd, 2026",
    "Tuesday the 14th",
    "Monday 2 November",
    "on the 21st",
  ])
  none(["on Monday", "in March", "a second May", "2/3 of us", "3.50 for the bus"])
})

test("times of day", () => {
  allOf("time", ["10:15", "9:05 am", "10am", "2.30pm"])
  none(["3.50 a ticket", "25:10 of us"])
})

test("telephone numbers of Britain however they are spaced", () => {
  allOf("phone", [
    "07700 900461",
    "07700900461",
    "+44 7700 900461",
    "0044 7700 900 461",
    "+44 (0)20 7946 0018",
    "(0161) 496 0000",
    "0161-496-0000",
    "01632 96001",
  ])
})

test("other long numbers, and no two years", () => {
  allOf("number", ["900461", "12 34 56 78", "1234-567890-1"])
  none(["2024 2025", "2024-2025", "12345", "I have 30 years"])
})

test("slurs are marked as whole words, one or several", () => {
  expect(marked("they called me a spastic, and us spastics")).toEqual(["slur: spastic", "slur: spastics"])
  none(["we had midgetty chips", "the bus passed"])
})

test("where two lie over one another the surer kind stands", () => {
  expect(marked("mail karen@example.org now")).toEqual(["email: karen@example.org"])
  expect(marked("on 3 May Karen left")).toEqual(["date: 3 May", "name: Karen"])
  expect(marked("see www.example.org/karen")).toEqual(["link: www.example.org/karen"])
})

test("marks are in order, and a text is its stretches", () => {
  const text = "Karen rang 07700 900461 on 14 March."
  const marks = findMarks(text)
  expect(marks.map(({ start }) => start)).toEqual(marks.map(({ start }) => start).toSorted((a, b) => a - b))
  const stretches = stretchesOf(text, marks)
  expect(stretches.map((one) => one.text).join("")).toBe(text)
  expect(stretches.map(({ kind }) => kind)).toEqual(["name", null, "phone", null, "date", null])
  expect(stretchesOf("nothing", [])).toEqual([{ text: "nothing", kind: null }])
  expect(stretchesOf("", [])).toEqual([])
  expect(kindsIn(marks)).toEqual(["date", "phone", "name"])
})

test("a text of another script, or as long as texts may be, is read without harm", () => {
  none(["ساعدوني في كتابة سيرتي الذاتية", "他们帮助了我"])
  const began = performance.now()
  for (const sign of ["a", "1", " ", "a.", "@", "0 ", "(", "A ", "x at "]) findMarks(sign.repeat(1200).slice(0, 1200))
  expect(performance.now() - began).toBeLessThan(3000)
})

test("markup is text like any other", () => {
  const text = `<img src=x onerror=alert(1)><script>alert("Karen")</script>`
  expect(
    stretchesOf(text, findMarks(text))
      .map((one) => one.text)
      .join(""),
  ).toBe(text)
})
