import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { portalPageAt } from "#app/domain/portal/place.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { everyAddress } from "../../support/addresses.ts"
import { startApp } from "../../support/app.ts"
import { aCast, aRating } from "../../support/builders.ts"
import { OLDHAM, wordsWorld } from "../../support/office/words-world.ts"
import { representing } from "../../support/portal/representing.ts"

/**
 * The attack of a provider that saves whatever its representative can open, before and after each rating, each night and
 * each release, and subtracts one from the other. It knows who came and when, and wants to know what they said, or in
 * which week somebody spoke.
 */
const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const ADDRESSES = [
  ...(await everyAddress()).flatMap(({ pattern, path }) => {
    const page = portalPageAt(pattern)
    return page !== null && typeof page !== "string" && pattern.startsWith("/portal/:slug") ? [path] : []
  }),
  "/providers/oldham-council",
]
const OWN = ADDRESSES.map((path) => path.replace("/portal/ingeus", "/portal/oldham-council"))

/** All pages that a representative of the rated provider can save, as one text. */
async function saveAll(cookie: string): Promise<string> {
  const pages = await Promise.all(
    OWN.map(async (path) => {
      const answer = await app.fetch(path, { headers: { cookie } })
      return `${path} ${answer.status}\n${await answer.text()}`
    }),
  )
  return pages.join("\n")
}

/** The server looks twice a second whether the public pages that it keeps have changed. */
async function newEdition(): Promise<void> {
  await new Promise((done) => setTimeout(done, 1500))
}

async function rate(answer: 1 | 5, wentWell = ""): Promise<void> {
  const answers = { adviser: answer, say: answer, fit: answer, help: answer, fairness: answer }
  const outcome = await castRating(
    aCast({
      terms: { year: 2026, unit: OLDHAM, purpose: "rating" },
      area: "restart-3b",
      programme: "restart-scheme",
      rating: aRating({ answers, words: { wentWell, shouldChange: "" } }),
    }),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
}

/** The half stars, tens and questions of the unit in the newest release. */
async function published(): Promise<string> {
  const rows = await sql`
    select state, half_stars, tens, verdict, questions, moved_in from published.figures
    where release = (select max(number) from published.releases) and kind = 'unit' and key = ${OLDHAM}`
  return JSON.stringify(rows)
}

test("pages saved around each rating, night and release recover no rating and tell no week", async () => {
  const { cookie } = await representing(app.database, "oldham-council")
  const { tally, release } = await wordsWorld(app.database)
  for (let person = 0; person < 12; person += 1) await rate(person % 3 === 0 ? 1 : 5, "They helped me.")
  await tally("2026-06-01")
  await release("2026-06-02")
  await newEdition()
  const afterFirst = await saveAll(cookie)
  expect(afterFirst, "the release shows something to subtract from").toContain("Update by update")

  // Nine people speak, one a week: each rating, and each night after it, leaves every page as it was, byte by byte.
  for (let week = 0; week < 9; week += 1) {
    await rate(week % 2 === 0 ? 1 : 5, "Too few calls.")
    expect(await saveAll(cookie), `after the rating of week ${week}`).toBe(afterFirst)
    await tally(`2026-06-${String(10 + week).padStart(2, "0")}`)
    expect(await saveAll(cookie), `after the night of week ${week}`).toBe(afterFirst)
  }
  // A release with fewer than ten new ballots moves nothing of the unit: it tells not even that somebody spoke.
  const before = await published()
  await release("2026-07-01")
  await newEdition()
  expect(await published()).toBe(before)
  const between = await saveAll(cookie)

  // What comes later in a year is stored by twenty: only then does the unit move, by twenty ballots at once.
  for (let person = 0; person < 11; person += 1) await rate(1)
  await tally("2026-07-20")
  expect(await saveAll(cookie), "stored, and not released").toBe(between)
  await release("2026-08-01")
  await newEdition()
  expect(await published()).not.toBe(before)
  const afterThird = await saveAll(cookie)
  expect(afterThird).not.toBe(between)

  // No page says more than half stars and tens: no other decimal, and of people no other count.
  for (const saved of [afterFirst, between, afterThird]) {
    const words = saved.replace(/<[^>]*>/g, " ")
    expect(words.match(/\d+\.\d+/g)?.filter((number) => !number.endsWith(".5")) ?? []).toEqual([])
    expect(words.match(/\b\d+(?=\+? (?:people|ratings))/g)?.filter((count) => !count.endsWith("0")) ?? []).toEqual([])
  }
})
