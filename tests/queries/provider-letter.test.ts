import { expect, test } from "vitest"
import { providerLetter } from "#app/domain/complaints/provider-letter.ts"
import { drawProviderLetter } from "#app/tasks/paper/provider-letter.server.ts"
import { textOfPdf } from "../support/pdf-text.ts"

const letter = providerLetter({
  provider: "Harbour Training",
  count: 2,
  due: "2026-12-10",
  organisation: "UnemployedNet",
  post: "1 High Street, London",
  email: "hello@example.org",
})
const words = "The bus fare, £4.20, was “lost”."
const details = {
  stage: null,
  happenedIn: "2026-10-01",
  raised: "no",
  narrative: { happened: words, effect: "", remedy: "" },
} as const
const drawn = (happened = words) =>
  drawProviderLetter({
    letter,
    recipient: "The Manager\n2 Quay",
    on: "2026-11-26",
    organisation: "UnemployedNet",
    cases: [
      {
        reference: "7K2M-Q4ZR",
        shown: { kinds: ["money"], details: { ...details, narrative: { ...details.narrative, happened } } },
      },
      { reference: "0000-1111", shown: { kinds: ["delay"], details: null } },
    ],
  })

test("the letter's words are text that can be read back, in the order of the page", async () => {
  const text = textOfPdf(await drawn())
  const places = [
    "The Manager",
    "26 November 2026",
    "2 complaints about Harbour Training",
    "Complaint 7K2M-Q4ZR",
    "They have not raised it with you before.",
    words,
    "Complaint 0000-1111",
    "What we ask of you",
    "10 December 2026",
  ].map((part) => text.replaceAll("\n", " ").indexOf(part))
  expect(
    places.every((place) => place >= 0),
    JSON.stringify(places),
  ).toBe(true)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(text).not.toContain("?")
})

test("its headings are headings for those who hear it, and it names its language", async () => {
  const raw = (await drawn()).toString("latin1")
  const count = (pattern: RegExp) => raw.match(pattern)?.length ?? 0
  expect([count(/\/S \/H1\n/g), count(/\/S \/H2\n/g), count(/\/S \/H3\n/g)]).toEqual([1, 3, 1])
  expect(raw).toContain("/Lang (en-GB)")
  expect(raw).toContain("/Marked true")
})

test("the longest complaint takes more pages, and loses no word", async () => {
  const long = Array.from({ length: 500 }, (_, place) => `word${place}`).join(" ")
  const pdf = await drawn(`${long}\n\n${long}`)
  expect(pdf.toString("latin1").match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(1)
  const text = textOfPdf(pdf).split(/\s+/)
  for (let place = 0; place < 500; place += 1)
    expect(
      text.filter((word) => word === `word${place}`),
      `word${place}`,
    ).toHaveLength(2)
})
