import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { supportHash } from "#app/crypto/supports.server.ts"
import { deleteForGood } from "#app/tasks/delete-account.server.ts"
import {
  countSupports,
  doesSupport,
  giveSupport,
  listOwnSupports,
  moveSupport,
  takeSupportBack,
} from "#app/tasks/proposals/support.server.ts"
import { tidyProposals } from "#app/tasks/proposals/tidy-proposals.server.ts"
import { eraseWhatIsDue } from "#app/tasks/retention.server.ts"
import { recordJoining } from "#db/queries/desk/suggestions/deeds.ts"
import { insertAccount } from "#db/queries/door/accounts.ts"
import { recordSuggestionErasure } from "#db/queries/door/suggestions.ts"
import { countSupportsOf } from "#db/queries/door/supports.ts"
import {
  findPublishedSuggestion,
  listJoinedTexts,
  listSuggestionMoves,
  listSuggestions,
} from "#db/queries/site/suggestions.ts"
import { freshDatabase } from "../../support/database.ts"
import { bringInDemoRegister } from "../../support/demo-world.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { decide, publishedSuggestion, sendSuggestion, standingOf } from "../../support/suggestions/sent.ts"

const database = await freshDatabase()
await bringInDemoRegister()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff } = await signedInAs(database, ["moderator"])

const account = async () => {
  const lookup = Buffer.from(crypto.randomUUID())
  return (await insertAccount({ lookup, passwordHash: "x", heldUntil: null, month: "2026-11-01" })) ?? ""
}
const accounts = await Promise.all(Array.from({ length: 23 }, account))
const suggest = (text: string) => publishedSuggestion(sql, staff, { text })
const tensOf = async (id: string) => (await findPublishedSuggestion(id))?.tens

test("support counts once, can be taken back, and shows in tens after the night", async () => {
  const { id } = await suggest("A seat for everybody.")
  for (const accountId of accounts) await giveSupport({ subject: id, accountId })
  for (const accountId of accounts) await giveSupport({ subject: id, accountId })
  expect(await countSupportsOf(id)).toBe(23)
  expect(await tensOf(id)).toBe(0)
  expect(await countSupports()).toBe(1)
  expect(await tensOf(id)).toBe(20)
  for (const accountId of accounts.slice(0, 3)) await takeSupportBack({ subject: id, accountId })
  expect(await countSupports()).toBe(0)
  await takeSupportBack({ subject: id, accountId: accounts[3] ?? "" })
  expect(await countSupports()).toBe(1)
  expect(await tensOf(id)).toBe(10)
})

test("a shown number that has not changed leaves the pages as they are", async () => {
  const edition = async () => (await sql`select number from published.editions`)[0]?.number
  const before = await edition()
  await countSupports()
  expect(await edition()).toBe(before)
})

test("a support outlives no account", async () => {
  const { id } = await suggest("A door that opens by itself.")
  expect(await giveSupport({ subject: id, accountId: crypto.randomUUID() })).toBe(false)
  expect(await countSupportsOf(id)).toBe(0)
})

test("joining moves support, counts whoever supported both once, and may run twice", async () => {
  const [one, other] = [await suggest("Give us tea."), await suggest("Tea and coffee, please.")]
  const third = await suggest("Coffee.")
  for (const accountId of accounts.slice(0, 15)) await giveSupport({ subject: one.id, accountId })
  for (const accountId of accounts.slice(10, 20)) await giveSupport({ subject: other.id, accountId })
  const { version } = await standingOf(sql, one.id)
  expect(await recordJoining({ id: one.id, version, into: other.id, staff })).toEqual({ ok: true })
  expect(await moveSupport({ from: one.id, into: other.id })).toBe(15)
  expect(await moveSupport({ from: one.id, into: other.id })).toBe(0)
  expect(await countSupportsOf(other.id)).toBe(20)
  expect(await doesSupport({ subject: other.id, accountId: accounts[0] ?? "" })).toBe(true)
  expect((await findPublishedSuggestion(one.id))?.mergedInto).toBe(other.id)
  expect(await listJoinedTexts(other.id)).toMatchObject([{ text: "Give us tea." }])
  expect((await listSuggestions({ q: "tea", sort: "newest" }, 1, 20)).map(({ id }) => id)).toEqual([other.id])

  // Once more: what was joined before leads to the new end, and late support follows in the night.
  await sql`insert into identity.supports (subject, hash) values (${one.id}, ${supportHash(
    { subject: one.id, accountId: accounts[21] ?? "" },
    siteSecrets().support,
  )})`
  const now = await standingOf(sql, other.id)
  expect(await recordJoining({ id: other.id, version: now.version, into: third.id, staff })).toEqual({ ok: true })
  await countSupports()
  expect((await findPublishedSuggestion(one.id))?.mergedInto).toBe(third.id)
  expect(await countSupportsOf(third.id)).toBe(21)
  expect(await tensOf(third.id)).toBe(20)
})

test("joining is refused for an older version, and with what is not there", async () => {
  const { id } = await suggest("Plants.")
  const { version } = await standingOf(sql, id)
  const into = crypto.randomUUID()
  expect(await recordJoining({ id, version: version + 1, into, staff })).toEqual({ ok: false, reason: "changed" })
  expect(await recordJoining({ id, version, into, staff })).toMatchObject({ ok: false, reason: "fault" })
})

test("the database alone cannot tell one person's supports", async () => {
  const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  const of = (subject: string, with_: Buffer) => supportHash({ subject, accountId: "a" }, with_).toString("hex")
  expect(new Set([of("1", key), of("2", key), of("1", other)]).size).toBe(3)
})

test("a deleted account takes its supports along, and nobody else's", async () => {
  const { id } = await suggest("A bench outside.")
  const lookup = Buffer.from("who goes")
  const going = (await insertAccount({ lookup, passwordHash: "x", heldUntil: null, month: "2026-11-01" })) ?? ""
  await giveSupport({ subject: id, accountId: going })
  await giveSupport({ subject: id, accountId: accounts[0] ?? "" })
  expect(await listOwnSupports(going)).toEqual([{ kind: "suggestion", id }])
  expect(await deleteForGood({ accountId: going, lookup }, "2026-11-26")).toBe(true)
  expect(await countSupportsOf(id)).toBe(1)
  expect(await doesSupport({ subject: id, accountId: accounts[0] ?? "" })).toBe(true)
})

test("an account that nobody uses is erased with its supports", async () => {
  const { id } = await suggest("A clock on the wall.")
  const lookup = Buffer.from("who stays away")
  const idle = (await insertAccount({ lookup, passwordHash: "x", heldUntil: null, month: "2024-01-01" })) ?? ""
  await giveSupport({ subject: id, accountId: idle })
  await eraseWhatIsDue({ DATA_DIR: database.dataFolder, SECRETS_DIR: database.secretsFolder }, new Date("2026-11-26"))
  expect(await sql`select 1 from identity.accounts where id = ${idle}`).toHaveLength(0)
  expect(await countSupportsOf(id)).toBe(0)
})

test("what was joined stands by itself again when the other is erased or taken down", async () => {
  for (const how of ["erased", "declined"] as const) {
    const [one, other] = [await suggest(`A ${how} shelf.`), await suggest(`A shelf that is ${how}.`)]
    const { version } = await standingOf(sql, one.id)
    await recordJoining({ id: one.id, version, into: other.id, staff })
    if (how === "erased") await recordSuggestionErasure(other.id)
    else await decide(sql, other, { staff, to: "declined" })
    expect(await findPublishedSuggestion(one.id)).toMatchObject({ state: "open", mergedInto: null, tens: 0 })
    expect(await standingOf(sql, one.id)).toMatchObject({ state: "open" })
    expect((await listSuggestionMoves(one.id)).map(({ to }) => to)).toEqual(["open", "open"])
  }
})

test("a night erases what was not published a year ago, and counts", async () => {
  const sent = await sendSuggestion(sql, { text: "Come to my shop." })
  await decide(sql, sent, { staff, to: "declined" })
  await sql`update casework.suggestions set sent_in = '2025-10-01' where id = ${sent.id}`
  expect((await tidyProposals("2026-10-31")).erased).toBe(0)
  expect(await tidyProposals("2026-11-01")).toEqual({ erased: 1, shown: 0 })
})
