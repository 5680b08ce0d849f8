import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { deleteForGood } from "#app/tasks/delete-account.server.ts"
import {
  countSupports,
  doesSupport,
  giveSupport,
  listOwnSupports,
  takeSupportStep,
} from "#app/tasks/proposals/support.server.ts"
import { tidyProposals } from "#app/tasks/proposals/tidy-proposals.server.ts"
import { insertAccount } from "#db/queries/door/accounts.ts"
import { countSupportsOf } from "#db/queries/door/supports.ts"
import { findPublishedIdea } from "#db/queries/site/ideas.ts"
import { findPublishedSuggestion } from "#db/queries/site/suggestions.ts"
import { freshDatabase } from "../../support/database.ts"
import { publishedIdea, sendIdea } from "../../support/ideas/sent.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { decide, publishedSuggestion } from "../../support/suggestions/sent.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff } = await signedInAs(database, ["moderator"])

const account = async (lookup = Buffer.from(crypto.randomUUID())) =>
  (await insertAccount({ lookup, passwordHash: "x", heldUntil: null, month: "2026-11-01" })) ?? ""
const accounts = await Promise.all(Array.from({ length: 12 }, () => account()))

test("ideas and suggestions are supported, counted and shown alike, and apart", async () => {
  const { id: idea } = await publishedIdea(sql, staff, "A choir.")
  const { id: suggestion } = await publishedSuggestion(sql, staff, { provider: null, text: "A choir." })
  for (const accountId of accounts) await giveSupport({ subject: idea, accountId })
  for (const accountId of accounts) await giveSupport({ subject: idea, accountId })
  expect([await countSupportsOf(idea), await countSupportsOf(suggestion)]).toEqual([12, 0])
  expect(await countSupports()).toBe(1)
  expect([(await findPublishedIdea(idea))?.tens, (await findPublishedSuggestion(suggestion))?.tens]).toEqual([10, 0])
  const [own] = accounts
  await giveSupport({ subject: suggestion, accountId: own ?? "" })
  expect(await listOwnSupports(own ?? "")).toEqual([
    { kind: "suggestion", id: suggestion },
    { kind: "idea", id: idea },
  ])
})

test("a shown number that has not changed leaves the pages as they are", async () => {
  const edition = async () => (await sql`select number from published.editions`)[0]?.number
  const before = await edition()
  await countSupports()
  expect(await edition()).toBe(before)
})

test("a button gives and takes back, and gives nothing for a stranger's word or where it may not", async () => {
  const { id: subject } = await publishedIdea(sql, staff, "A play.")
  const one = { subject, accountId: accounts[0] ?? "" }
  expect(await takeSupportStep("give", one, false)).toBeNull()
  expect(await takeSupportStep("eat", one, true)).toBeNull()
  expect(await doesSupport(one)).toBe(false)
  expect(await takeSupportStep("give", one, true)).toBe("given")
  expect(await doesSupport(one)).toBe(true)
  expect(await takeSupportStep("take-back", one, false)).toBe("taken-back")
  expect(await doesSupport(one)).toBe(false)
})

test("a deleted account takes its support of ideas along", async () => {
  const { id: subject } = await publishedIdea(sql, staff, "A film.")
  const lookup = Buffer.from("who goes")
  const accountId = await account(lookup)
  await giveSupport({ subject, accountId })
  await giveSupport({ subject, accountId: accounts[1] ?? "" })
  expect(await deleteForGood({ accountId, lookup }, "2026-11-26")).toBe(true)
  expect(await countSupportsOf(subject)).toBe(1)
})

test("a night erases ideas that were not published a year ago, and counts", async () => {
  const sent = await sendIdea(sql, "Come to my shop.")
  await decide(sql, sent, { staff, to: "declined" })
  await sql`update casework.ideas set sent_in = '2025-10-01' where id = ${sent.id}`
  expect((await tidyProposals("2026-10-31")).erased).toBe(0)
  expect(await tidyProposals("2026-11-01")).toEqual({ erased: 1, shown: 0 })
})
