import { createHash } from "node:crypto"
import { rmSync } from "node:fs"
import { join } from "node:path"
import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { newBallotCode } from "#app/browser/ballot-code.ts"
import { lookupFor } from "#app/crypto/address-lookup.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { giveUpLostKeys } from "#app/tasks/lost-ballot-keys.server.ts"
import { makeBallotKeys } from "#app/tasks/make-ballot-keys.server.ts"
import { startApp } from "../support/app.ts"
import { askForBook, ballotFields, makeKeysOf, prepareBook } from "../support/blind-book.ts"
import { cookieOf, joinedAs, PASSWORD, someAddress } from "../support/joining.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const AREA = "restart-3b"
const UNIT = "restart-3b.ingeus.oldham-council"
const OTHER = "restart-3b.ingeus.ingeus"
const ANSWERS = { adviser: "4", say: "2", fit: "3", help: "none", fairness: "5" }
for (const area of [AREA, "restart-3a", "restart-1a"]) await makeKeysOf(app, area)

async function bookOf(cookie: string, area = AREA) {
  return askForBook(app, cookie, await prepareBook(app, area))
}

async function somebodysBallot(unit = UNIT, purpose: "rating" | "complaint" = "rating") {
  const { ballots } = await bookOf(await joinedAs(app, someAddress()))
  const ballot = ballots.find(({ terms }) => terms.unit === unit && terms.purpose === purpose)
  if (!ballot?.signature) throw new Error("No ballot was signed")
  return ballot
}

/** Names of books that an account has taken; every one of them with a digest of its own. */
async function booksTakenBy(address: string): Promise<string[]> {
  const lookup = await lookupFor(address, loadSecrets(app.database.secretsFolder))
  const rows = await sql<{ book: string; blinded: Buffer }[]>`
    select book, blinded from identity.issues join identity.accounts on accounts.id = account_id
    where lookup = ${lookup} order by book`
  expect(new Set(rows.map(({ blinded }) => blinded.toString("hex"))).size).toBe(rows.length)
  expect(rows.every(({ blinded }) => blinded.length === 32)).toBe(true)
  return rows.map(({ book }) => book)
}

const rate = (fields: Record<string, string>, unit = UNIT) =>
  app.post(`/rate/${unit}`, { ...ANSWERS, step: "send", ...fields })

const signIn = async (address: string) => cookieOf(await app.post("/sign-in", { address, password: PASSWORD }))

test("an account has the whole book of an area signed: for each unit a rating ballot and a complaint pass", async () => {
  const { status, ballots } = await bookOf(await joinedAs(app, someAddress()))
  expect(status).toBe(200)
  expect(ballots.every(({ signature }) => signature !== null)).toBe(true)
  const units = new Set(ballots.map(({ terms }) => terms.unit))
  expect(ballots).toHaveLength(units.size * 2)
  expect(units).toContain("restart-3b.ingeus.unlisted")
})

test("a ballot is spent without a session, and its receipt shows where the rating stands", async () => {
  const answer = await rate(ballotFields(await somebodysBallot()))
  expect(answer.status).toBe(200)
  const receipt = /<output[^>]*>(R[0-9A-Z ]{23})<\/output>/.exec(await answer.text())?.[1] ?? ""
  const status = await (await app.post("/receipt", { receipt })).text()
  expect(status).toContain("Your rating is waiting")
})

test("a form that says it brings a ballot and brings none is refused on every step", async () => {
  for (const step of ["words", "check", "send"]) {
    const sent = await rate({ road: "blind", step })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain("did not send your rating pass along")
  }
})

test("a ballot for another unit, year or purpose, a truncated and an altered one are refused, and use up nothing", async () => {
  const before = await sql`select count(*)::int as n from sealed.spent`
  const ballot = await somebodysBallot()
  const complaint = await somebodysBallot(UNIT, "complaint")
  const fields = ballotFields(ballot)
  const altered = Buffer.from(ballot.signature ?? [])
  altered[9] = (altered[9] ?? 0) ^ 1
  for (const [wrong, unit] of [
    [fields, OTHER],
    [{ ...fields, year: String(ballot.terms.year - 1) }, UNIT],
    [{ ...fields, year: String(ballot.terms.year + 1) }, UNIT],
    [ballotFields(complaint), UNIT],
    [{ ...fields, signature: altered.toString("base64url") }, UNIT],
    [
      {
        ...fields,
        signature: Buffer.from(ballot.signature ?? [])
          .subarray(0, 255)
          .toString("base64url"),
      },
      UNIT,
    ],
    [{ ...fields, secret: Buffer.alloc(32).toString("base64url") }, UNIT],
    [{ ...fields, secret: "not base64!" }, UNIT],
  ] as const) {
    expect((await rate(wrong, unit)).status).toBe(422)
  }
  expect(await sql`select count(*)::int as n from sealed.spent`).toEqual(before)
  expect((await rate(fields)).status).toBe(200)
})

test("of ten different ratings at once with one ballot exactly one wins; the same again gets the same receipt", async () => {
  const fields = ballotFields(await somebodysBallot())
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => rate({ ...fields, wentWell: `Story ${i}` })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)])
  const again = ballotFields(await somebodysBallot())
  const [one, other] = await Promise.all([rate(again), rate(again)])
  const receipts = await Promise.all(
    [one, other].map(async (page) => /<output[^>]*>(R[^<]+)</.exec(await page.text())?.[1]),
  )
  expect(receipts[0]).toBeDefined()
  expect(receipts[1]).toBe(receipts[0])
  expect((await rate({ ...again, adviser: "1" })).status).toBe(409)
})

test("a lost answer is given again, to the letter, also after signing in anew; anything else in its place is refused", async () => {
  const address = someAddress()
  const code = newBallotCode()
  const prepared = await prepareBook(app, AREA, code)
  const first = await askForBook(app, await joinedAs(app, address), prepared)
  const again = await askForBook(app, await signIn(address), await prepareBook(app, AREA, code))
  expect(again.status).toBe(200)
  expect(again.ballots.map(({ signature }) => signature)).toEqual(first.ballots.map(({ signature }) => signature))
  const second = await bookOf(await signIn(address))
  expect([second.status, second.reason]).toEqual([409, "already-issued"])
})

test("two different books at once leave one", async () => {
  const cookie = await joinedAs(app, someAddress())
  const answers = await Promise.all([bookOf(cookie), bookOf(cookie), bookOf(cookie)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
})

test("a third area in a year is refused, and a book after our own code, and a code after a book", async () => {
  const address = someAddress()
  expect((await bookOf(await joinedAs(app, address))).status).toBe(200)
  expect((await bookOf(await signIn(address), "restart-3a")).status).toBe(200)
  expect((await bookOf(await signIn(address), "restart-1a")).reason).toBe("too-many-areas")
  const other = someAddress()
  expect((await app.post("/pass/code", { area: AREA }, { cookie: await joinedAs(app, other) })).status).toBe(200)
  expect((await bookOf(await signIn(other))).reason).toBe("already-issued")
  expect((await app.post("/pass/code", { area: AREA }, { cookie: await signIn(address) })).status).toBe(409)
})

test("who deletes the account and joins again gets no second book of the same area", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  expect((await bookOf(cookie)).status).toBe(200)
  await app.post("/account", { password: PASSWORD, step: "delete" }, { cookie })
  expect((await bookOf(await joinedAs(app, address))).reason).toBe("already-issued")
})

test("half a book, another area's, damaged messages and no session are refused, and use up nothing", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  const prepared = await prepareBook(app, AREA)
  const half = await askForBook(app, cookie, { ...prepared, ballots: prepared.ballots.slice(1) })
  expect([half.status, half.reason]).toEqual([422, "not-the-book"])
  expect((await askForBook(app, cookie, { ...prepared, area: "restart-1a" })).status).toBe(422)
  expect((await askForBook(app, cookie, { ...prepared, books: ["2026-Q9"] })).status).toBe(422)
  expect((await askForBook(app, cookie, { ...prepared, year: prepared.year + 1 })).status).toBe(422)
  const tooBig = prepared.ballots.map((ballot) => ({
    ...ballot,
    blinded: { ...ballot.blinded, message: new Uint8Array(256).fill(255) },
  }))
  expect((await askForBook(app, cookie, { ...prepared, ballots: tooBig })).status).toBe(422)
  expect((await askForBook(app, "", prepared)).status).toBe(403)
  expect((await askForBook(app, cookie, prepared)).status).toBe(200)
})

test("what is noted of a book is its area, its year, and one fingerprint of what was asked", async () => {
  const prepared = await prepareBook(app, AREA)
  await askForBook(app, await joinedAs(app, someAddress()), prepared)
  const blinded = createHash("sha256")
  for (const { blinded: one } of prepared.ballots) blinded.update(one.message)
  const rows = await sql`select area, book, blinded from identity.issues where blinded = ${blinded.digest()}`
  expect(rows).toMatchObject([{ area: AREA, book: String(prepared.year) }])
})

test("no form of ours takes a ballot code", async () => {
  const code = newBallotCode()
  const page = await (await rate({ code })).text()
  expect(page).toContain("must never leave your browser")
  expect(await (await app.post("/receipt", { receipt: code })).text()).toContain("must never leave your browser")
})

test("the keys of an area are the same for everybody, with a session or without", async () => {
  const cookie = await joinedAs(app, someAddress())
  const answers: string[] = []
  for (const path of [`/api/v1/areas/${AREA}/names.json`, "/api/v1/ballot-keys.txt"]) {
    const [signedIn, without] = await Promise.all([app.fetch(path, { headers: { cookie } }), app.fetch(path)])
    const text = await without.text()
    expect(await signedIn.text()).toBe(text)
    expect(without.headers.get("access-control-allow-origin")).toBe("*")
    expect(without.headers.get("cross-origin-resource-policy")).toBe("cross-origin")
    answers.push(text)
  }
  expect(answers.map((text) => text.includes(UNIT))).toEqual([true, true])
})

test("a supplement for new units goes to whoever asks for all before it again, and tells no road", async () => {
  const area = "restart-2a"
  await makeKeysOf(app, area)
  const [holder, stranger] = [someAddress(), someAddress()]
  const code = newBallotCode()
  const first = await askForBook(app, await joinedAs(app, holder), await prepareBook(app, area, code))
  expect((await app.post("/pass/code", { area }, { cookie: await joinedAs(app, stranger) })).status).toBe(200)

  await sql`insert into register.units (id, programme, area, provider, prime, kind, certainty, source_ids)
    select area || '.' || prime || '.brand-new', programme, area, provider, prime, 'specialist', certainty, source_ids
    from register.units where area = ${area} and kind = 'prime' limit 1`
  const today = new Date().toISOString().slice(0, 10)
  expect(await makeBallotKeys({ secretsDir: app.database.secretsFolder, today, area, supplements: true })).toBe(2)
  const whole = await prepareBook(app, area, code)
  expect(whole.books).toHaveLength(2)

  const second = await askForBook(app, await signIn(holder), whole)
  expect(second.status).toBe(200)
  const added = second.ballots.find(({ terms }) => terms.unit.endsWith(".brand-new") && terms.purpose === "rating")
  if (!added) throw new Error("The new unit has no ballot")
  expect((await rate(ballotFields(added), added.terms.unit)).status).toBe(200)
  expect(first.ballots[0]?.signature).toEqual(second.ballots[0]?.signature)

  const [blindly, byCode] = [someAddress(), someAddress()]
  expect((await bookOf(await joinedAs(app, blindly), area)).status).toBe(200)
  expect((await app.post("/pass/code", { area }, { cookie: await joinedAs(app, byCode) })).status).toBe(200)
  expect(await booksTakenBy(byCode)).toEqual(whole.books)
  expect(await booksTakenBy(blindly)).toEqual(whole.books)

  // Alone, with another code, or after our own code, it is not to be had.
  expect((await askForBook(app, await signIn(holder), await prepareBook(app, area))).reason).toBe("already-issued")
  const alone = { ...whole, books: whole.books.slice(1), ballots: whole.ballots.slice(first.ballots.length) }
  expect((await askForBook(app, await signIn(holder), alone)).reason).toBe("already-issued")
  expect((await askForBook(app, await signIn(stranger), whole)).reason).toBe("already-issued")
})

test("after a key was given up whoever took the book before gets the very same again, and zeros in that place", async () => {
  const area = "restart-4a"
  await makeKeysOf(app, area)
  const address = someAddress()
  const code = newBallotCode()
  const first = await askForBook(app, await joinedAs(app, address), await prepareBook(app, area, code))
  const lost = first.ballots[2]?.terms
  if (!lost) throw new Error("The area has too few keys")
  const { secretsFolder } = app.database
  rmSync(join(secretsFolder, `ballots/${lost.year}/${lost.unit}.${lost.purpose}.pem`))
  const today = new Date().toISOString().slice(0, 10)
  expect(await giveUpLostKeys(secretsFolder, today, 1)).toEqual({ ok: true, keys: 1 })

  for (const cookie of [await signIn(address), await joinedAs(app, someAddress())]) {
    const { status, ballots } = await askForBook(app, cookie, await prepareBook(app, area, code))
    expect(status).toBe(200)
    expect(ballots.filter(({ signature }) => signature === null).map(({ terms }) => terms)).toEqual([lost])
  }
  // What the key has signed stays good.
  const spent = first.ballots.find(({ terms }) => terms.unit === lost.unit && terms.purpose === "rating")
  if (!spent) throw new Error("The unit has no ballot")
  expect((await rate(ballotFields(spent), lost.unit)).status).toBe(200)
})
