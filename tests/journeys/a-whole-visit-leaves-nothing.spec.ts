import { createHash } from "node:crypto"
import type { Page } from "@playwright/test"
import { z } from "zod"
import siteMap from "#app/routes.ts"
import { listPages } from "../support/house/doors.ts"
import { joinByForms, rateByForms, readDigits, send } from "../support/journeys/http.ts"
import { expect, test } from "../support/journeys/journey.ts"
import { faultsInLog } from "../support/journeys/log-lines.ts"
import { codeOn, UNIT } from "../support/journeys/rating.ts"
import { dumpTables, findBytesIn, findIn, type Remains, readFiles } from "../support/journeys/remains.ts"
import { answerAll, go, h1, joinByBrowser } from "../support/journeys/scripted-road.ts"
import type { Site } from "../support/journeys/site.ts"

/** Where the visitor sits, and what the browser says of itself: like nobody else's. */
const FROM = "203.0.113.77"
const BROWSER = "Mozilla/5.0 (Quetzalphone 77; Marzipan) Zwieback/20.4"

const PERSON = { address: "wilhelmina.zephyr@example.org", password: "pumpernickel lighthouse fjord" }

test.use({
  javaScriptEnabled: true,
  userAgent: BROWSER,
  extraHTTPHeaders: { "X-Forwarded-For": FROM },
  siteSettings: { TRUST_PROXY: "loopback" },
})

const pass = z.object({
  code: z.string().length(26),
  ballots: z.array(z.object({ unit: z.string(), purpose: z.string(), secret: z.string(), signature: z.string() })),
})

/** The rating pass as this browser keeps it. */
async function passIn(page: Page) {
  const kept = await page.evaluate(() => Object.values(localStorage))
  return pass.parse(JSON.parse(kept[0] ?? ""))
}

/** The keys of ballots are made after the site's start, area by area. */
async function untilKeysAreMade(site: Site) {
  await expect.poll(() => publicList(site), { timeout: 60_000 }).toContain(UNIT.id)
}

/** A public key of the area, which is stored on purpose. */
async function aKeyOf(site: Site): Promise<Buffer> {
  const line = (await publicList(site)).split("\n").find((one) => one.includes(UNIT.id))
  return Buffer.from(/"n":"([\w-]+)"/.exec(line ?? "")?.[1] ?? "none", "base64url")
}

async function publicList(site: Site): Promise<string> {
  return (await fetch(`${site.url}/api/v1/ballot-keys.txt`)).text()
}

/** Enough others of the area for the tally to store what came: their ratings, and the visitor's among them. */
async function letOthersRate(site: Site, others: number) {
  for (let number = 1; number <= others; number += 1) {
    const code = await joinByForms(site, { address: `other-${number}@example.net`, password: "three words in a row" })
    await rateByForms(site, code, [3, 4, 4, 3, 2])
  }
}

test("neither tables nor files nor logs hold who came, from where, with what, or any part of a ballot", async ({
  own: { site, page },
}) => {
  await untilKeysAreMade(site)
  const seen = async (screen: string) => expect(h1(page)).toHaveText(screen)
  await joinByBrowser(page, PERSON, { digits: (address) => readDigits(site, address), seen })
  await seen("Rate the people you meet")
  const { code, ballots } = await passIn(page)
  await page.getByLabel(UNIT.name).check()
  await answerAll(page)
  await go(page, "Continue")
  await seen("Want to say more? You can skip this")
  await go(page, "Continue")
  await seen("Check and send")
  await go(page, "Send now")
  await seen("We have it. Thank you")
  const receipt = await codeOn(page)
  await page.goto("/receipt")
  await page.getByLabel("Your receipt").fill(receipt)
  await go(page, "Look it up")
  await seen("Your rating is waiting")

  const key = await aKeyOf(site)
  await letOthersRate(site, 9)
  await send(site, "/sign-in", { ...PERSON, next: "" }, { "X-Forwarded-For": FROM, "User-Agent": BROWSER })
  const said = [await site.runScript("tally.ts", "--now"), await site.runScript("tidy.ts")]
  expect(said[0]).toContain("Stored 10 ")

  const tables = await dumpTables(site)
  await site.stop()
  const log = site.readLog()
  const logs = [log, ...said].map((text, place) => ({ place: `log ${place}`, bytes: Buffer.from(text) }))
  const remains = [...tables, ...readFiles(site.dataFolder), ...logs]
  expect(findIn(remains, UNIT.id), "the search finds what is stored, as text").toContain("sealed.ratings")
  expect(findBytesIn(remains, key), "and as bytes").not.toEqual([])
  expect(ballots.length).toBeGreaterThan(5)

  const texts = [PERSON.address, PERSON.password, code, receipt, FROM, BROWSER, "Quetzalphone"]
  const parts = ballots.flatMap(({ unit, purpose, secret, signature }) => [
    { name: `The secret of ${unit} (${purpose})`, bytes: Buffer.from(secret, "base64url") },
    { name: `The signature of ${unit} (${purpose})`, bytes: Buffer.from(signature, "base64url") },
  ])
  expect([...findTexts(remains, texts), ...findParts(remains, [...parts, ...digests()])]).toEqual([])

  expect(log).toContain('"route":"/pass/sign"')
  expect(faultsInLog(log, await patternsOf())).toEqual([])
})

/** What anybody could work out from an address alone, and so find it by. */
function digests() {
  return ["md5", "sha1", "sha256", "sha384", "sha512"].flatMap((algorithm) =>
    [PERSON.address, FROM, BROWSER].map((text) => ({
      name: `The ${algorithm} of ${text}`,
      bytes: createHash(algorithm).update(text).digest(),
    })),
  )
}

function findTexts(remains: readonly Remains[], texts: readonly string[]) {
  return texts.flatMap((text) => findIn(remains, text).map((place) => `${text} stands in ${place}`))
}

function findParts(remains: readonly Remains[], parts: readonly { name: string; bytes: Buffer }[]) {
  return parts.flatMap(({ name, bytes }) => findBytesIn(remains, bytes).map((place) => `${name} stands in ${place}`))
}

async function patternsOf() {
  return new Set(["other", ...(await listPages(siteMap)).map(({ path }) => path)])
}
