import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { likenessOf, likestOf } from "#app/domain/proposals/likeness.ts"
import { freshDatabase } from "../../support/database.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const TEXTS = [
  "Please pay bus fares in advance, not weeks after.",
  "Bus fares should be paid in ADVANCE!",
  "A creche, please: 2 hours at £0.",
  "Mae angen ystafell dawel.",
  "a",
  "",
]

test("a browser finds two texts as like as the database does", async () => {
  for (const one of TEXTS) {
    for (const other of TEXTS) {
      const [row] = await sql<{ likeness: number }[]>`select public.similarity(${one}, ${other}) as likeness`
      expect(likenessOf(one, other), `${one} | ${other}`).toBeCloseTo(row?.likeness ?? -1, 5)
    }
  }
})

test("letters of every alphabet count", () => {
  expect(likenessOf("Гарячий чай", "гарячий чай!")).toBe(1)
  expect(likenessOf("Гарячий чай", "A window")).toBe(0)
})

test("the likest come first, at most five, and none that is not like", () => {
  const others = ["Pay the fares.", ...Array.from({ length: 7 }, () => "Pay the bus fares."), "Open a window."]
  const likest = likestOf(
    "Pay the bus fares, please",
    others.map((text) => ({ text })),
  )
  expect(likest.map(({ text }) => text)).toEqual(Array.from({ length: 5 }, () => "Pay the bus fares."))
})
