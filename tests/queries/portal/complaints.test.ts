import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { recordAttachment } from "#db/queries/desk/portal/complaints/actions.ts"
import { findPortalCase, recordFirstSeen } from "#db/queries/desk/portal/complaints/cases.ts"
import { countCasesHanded, listComplaintDuties } from "#db/queries/desk/portal/complaints/duties.ts"
import { hasTeam, listFamily } from "#db/queries/desk/portal/families.ts"
import { listOpenActions } from "#db/queries/desk/portal/recovery/actions.ts"
import { recordErasure } from "#db/queries/door/complaints.ts"
import { freshDatabase } from "../../support/database.ts"
import { bringInDemoRegister } from "../../support/demo-world.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { handedOver } from "../../support/portal/handed-over.ts"
import { representing } from "../../support/portal/representing.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeAll(() => bringInDemoRegister())

test("a successor's team stands for those that were taken over, and not the other way round", async () => {
  expect(await hasTeam("hollis-and-vane")).toBe(false)
  const { id } = await representing(database, "fenwick-futures")
  expect(await hasTeam("hollis-and-vane")).toBe(true)
  expect(await hasTeam("fenwick-futures")).toBe(true)
  expect(await listFamily("fenwick-futures")).toEqual(["fenwick-futures", "hollis-and-vane"])
  expect(await listFamily("hollis-and-vane")).toEqual(["hollis-and-vane"])
  await sql`update office.representatives set removed_on = '2026-11-01' where person = ${id}`
  expect(await hasTeam("fenwick-futures")).toBe(false)
})

test("what waits is counted with the first last day, a predecessor's included; a letter is no matter of the portal", async () => {
  const staff = (await signedInAs(database, ["caseworker"])).id
  expect(await listComplaintDuties("fenwick-futures", "2026-11-27")).toEqual([])
  expect(await listComplaintDuties("fenwick-futures", "2026-11-27")).toEqual([])
  await handedOver(sql, { staff, provider: "fenwick-futures", madeOn: "2026-11-23" })
  await handedOver(sql, { staff, provider: "hollis-and-vane", madeOn: "2026-11-02" })
  await handedOver(sql, { staff, provider: "fenwick-futures", madeOn: "2026-10-01", way: "letter" })
  expect(await listComplaintDuties("fenwick-futures", "2026-11-27")).toEqual([
    { name: "complaint", waiting: 2, due: "2026-11-16" },
  ])
  expect((await listComplaintDuties("fenwick-futures", "2026-11-27"))[0]?.due).toBe("2026-11-16")
  expect(await countCasesHanded("fenwick-futures", "2026-11-02")).toBe(2)
  expect(await countCasesHanded("fenwick-futures", "2026-11-03")).toBe(1)
  expect(await countCasesHanded("orchard-row", "2026-11-02")).toBe(0)
})

test("an attachment is thought over, and goes with the complaint; the first day stays the first", async () => {
  const staff = (await signedInAs(database, ["caseworker"])).id
  const { reference } = await handedOver(sql, { staff, provider: "orchard-row", madeOn: "2026-11-23" })
  const find = () => findPortalCase("orchard-row", reference)
  const found = await find()
  if (!found) throw new Error("not found")
  expect(await findPortalCase("fenwick-futures", reference)).toBeNull()
  expect(await listOpenActions("orchard-row")).toEqual([])
  for (const action of ["first", "second", null, "third"]) {
    await recordAttachment(found.id, action)
    expect((await find())?.action).toBe(action)
  }
  await recordFirstSeen(found.handOver, "2026-11-24")
  await recordFirstSeen(found.handOver, "2026-11-25")
  expect((await find())?.seenOn).toBe("2026-11-24")
  await recordErasure(found.id, "2026-11-27")
  expect(await find()).toBeNull()
  expect(await sql`select from casework.complaint_actions`).toHaveLength(0)
})
