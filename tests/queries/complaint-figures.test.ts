import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { yearsOf } from "#app/domain/complaints/public/figure-sets.ts"
import { ALL_PROVIDERS } from "#app/domain/complaints/public/plan-figures.ts"
import { publishComplaintFigures } from "#app/tasks/complaints/publish-figures.server.ts"
import { eraseOldComplaints, moveUnconfirmed } from "#db/queries/desk/complaints/by-the-clock.ts"
import { findComplaintByMark } from "#db/queries/door/complaints.ts"
import { listComplaintFigures } from "#db/queries/site/complaint-figures.ts"
import { fileComplaint } from "../support/complaints/filed.ts"
import { freshDatabase } from "../support/database.ts"
import { bringInDemoRegister } from "../support/demo-world.ts"

const database = await freshDatabase()
await bringInDemoRegister()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const file = async (count: number, over: Parameters<typeof fileComplaint>[0]) => {
  for (let i = 0; i < count; i++) await fileComplaint({ filedOn: "2026-03-02", ...over })
}
const release = (number: number, on: string) =>
  sql`insert into published.releases (number, released_on, year) values (${number}, ${on}, 2026)`
const shown = async (provider: string) => yearsOf(await listComplaintFigures(provider))[0]?.sets

test("nothing is published before a release, and nothing twice for one", async () => {
  await file(23, { kinds: ["delay"] })
  await file(11, { kinds: ["money", "delay"] })
  await file(4, { provider: "orchard-row", name: "Orchard Row Employment" })
  expect(await publishComplaintFigures()).toBeNull()
  await release(1, "2026-04-01")
  expect(await publishComplaintFigures()).toMatchObject({ release: 1 })
  expect(await publishComplaintFigures()).toBeNull()
})

test("a provider's page shows tens and the rate by official starts, and nothing of a provider with four", async () => {
  // 2,910 people started with them in Saltmere in 2026, and 2,260 in Wendle: 30 of 5,170.
  expect(await shown("harbour-training")).toEqual([
    expect.objectContaining({
      backing: "without-pass",
      all: 30,
      perThousand: 5.8,
      kinds: [
        { kind: "delay", tens: 30 },
        { kind: "money", tens: 10 },
      ],
    }),
  ])
  expect(await shown("orchard-row")).toBeUndefined()
  expect((await shown(ALL_PROVIDERS))?.[0]?.all, "less than ten cannot be found by subtraction").toBe(30)
})

test("an edition rises, so that pages kept in memory are made anew", async () => {
  const edition = async () => (await sql`select number from published.editions`)[0]?.number
  const before = await edition()
  await file(10, { kinds: ["delay"], filedOn: "2026-04-02" })
  await release(2, "2026-05-01")
  await publishComplaintFigures()
  expect(await edition()).toBeGreaterThan(before)
  expect((await shown("harbour-training"))?.[0]?.all).toBe(40)
})

test("eight weeks without a word make an answer unconfirmed, a day less does not", async () => {
  const { mark, reference } = await fileComplaint({ filedOn: "2026-05-01" })
  await sql`update casework.complaints set state = 'answered', answered_on = '2026-05-11', sent_on = '2026-05-04' where reference = ${reference}`
  expect(await moveUnconfirmed("2026-07-05")).toBe(0)
  expect(await moveUnconfirmed("2026-07-06")).toBe(1)
  expect(await findComplaintByMark(mark)).toMatchObject({ state: "unconfirmed" })
})

test("twelve months after the last message the words go, and the deed says that the clock did it", async () => {
  const { mark, reference } = await fileComplaint({ filedOn: "2025-02-03" })
  await eraseOldComplaints("2026-02-02")
  expect(await findComplaintByMark(mark)).not.toBeNull()
  await eraseOldComplaints("2026-02-03")
  expect(await findComplaintByMark(mark)).toBeNull()
  expect(
    await sql`select narrative, receipt_mark, state from casework.complaints where reference = ${reference}`,
  ).toEqual([{ narrative: null, receipt_mark: null, state: "erased" }])
  expect(await sql`select staff, deed from office.audit_log where subject = ${reference}`).toEqual([
    { staff: null, deed: "complaint.erase" },
  ])
})
