import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { readDeedHeads } from "#app/crypto/deed-heads.server.ts"
import { noteNewestDeed, verifyDeeds } from "#app/tasks/verify-deeds.server.ts"
import { deskDb } from "#db/clients.server.ts"
import { countDeeds, type Deed, listDeedKinds, listDeeds, recordDeed } from "#db/queries/desk/audit-log.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
const secrets = mkdtempSync(join(tmpdir(), "threestar-heads-"))
afterAll(async () => {
  await sql.end()
  rmSync(secrets, { recursive: true })
})

const ANY = { staff: null, deed: null, text: null }
const record = (deed: Partial<Deed> = {}) =>
  deskDb().transaction((tx) =>
    recordDeed(tx, { staff: null, deed: "provider.rename", subject: "meridian", before: { name: "Ä" }, ...deed }),
  )
const faults = async () => (await verifyDeeds(secrets)).breaks

/** Does something to the record that nobody of the site can do, sees what the check says, and undoes it. */
async function byHand(statement: string, look: () => Promise<void>) {
  await sql.unsafe("alter table office.audit_log disable trigger only_grows")
  await sql.unsafe("create table kept_deeds as select * from office.audit_log")
  try {
    await sql.unsafe(statement)
    await look()
  } finally {
    await sql.unsafe("truncate office.audit_log")
    await sql.unsafe("insert into office.audit_log select * from kept_deeds")
    await sql.unsafe("drop table kept_deeds")
    await sql.unsafe("alter table office.audit_log enable trigger only_grows")
  }
}

test("the record of deeds: numbered without gaps, also by many at once, and whole", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, place) => record({ subject: `provider-${place}` })))
  const deeds = await listDeeds(ANY, { limit: 50, offset: 0 })
  expect(deeds.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, place) => 20 - place))
  expect(await faults()).toEqual([])
})

test("a deed whose transaction fails is not recorded, and leaves no gap", async () => {
  const before = await countDeeds(ANY)
  const failing = deskDb().transaction(async (tx) => {
    await recordDeed(tx, { staff: null, deed: "provider.rename", subject: "never" })
    throw new Error("too late")
  })
  await expect(failing).rejects.toThrow("too late")
  await record({ subject: "after" })
  expect(await countDeeds(ANY)).toBe(before + 1)
  expect(await faults()).toEqual([])
})

test("deeds are found by kind and by words of subject, reason and change; signs of patterns are only signs", async () => {
  await record({ deed: "switch.pause", subject: "rating", reason: "100% of a flood_", after: { paused: true } })
  const found = async (text: string) => (await listDeeds({ ...ANY, text }, { limit: 9, offset: 0 })).length
  expect(await countDeeds({ ...ANY, deed: "switch.pause" })).toBe(1)
  expect(await found("100% of a flood_")).toBe(1)
  expect(await found("100%x")).toBe(0)
  expect(await found("PAUSED")).toBe(1)
  expect(await listDeedKinds()).toEqual(["provider.rename", "switch.pause"])
})

test("nobody of the site can change, take away or put in a row", async () => {
  for (const role of ["desk", "tally", "owner"] as const) {
    const own = postgres(database.url(role), { max: 1, onnotice: () => {} })
    for (const statement of [
      "update office.audit_log set reason = 'x'",
      "delete from office.audit_log",
      "truncate office.audit_log",
    ]) {
      await expect(own.unsafe(statement), `${role}: ${statement}`).rejects.toThrow(/permission denied|never changed/)
    }
    await own.end()
  }
})

test("a row that was altered by hand in the database shows", async () => {
  await byHand("update office.audit_log set reason = 'nothing to see' where number = 3", async () => {
    expect(await faults()).toEqual([{ number: 3, fault: "altered" }])
  })
  await byHand(`update office.audit_log set before = '{"name": "B"}' where number = 5`, async () => {
    expect(await faults()).toEqual([{ number: 5, fault: "altered" }])
  })
  await byHand("update office.audit_log set at = at + interval '1 microsecond' where number = 6", async () => {
    expect(await faults()).toEqual([{ number: 6, fault: "altered" }])
  })
  expect(await faults()).toEqual([])
})

test("a row that was taken away by hand shows, the last one by the night's note", async () => {
  await noteNewestDeed(secrets)
  await noteNewestDeed(secrets)
  const [head, ...more] = readDeedHeads(secrets)
  expect(more).toEqual([])
  await byHand("delete from office.audit_log where number = 4", async () => {
    expect(await faults()).toEqual([
      { number: 4, fault: "missing" },
      { number: 5, fault: "out-of-chain" },
    ])
  })
  await byHand(`delete from office.audit_log where number = ${head?.number}`, async () => {
    expect(await faults()).toEqual([{ number: head?.number, fault: "missing" }])
  })
})

test("a chain that somebody made anew by hand, hashes and all, shows by the night's note", async () => {
  const forge = `
    do $$ declare deed office.audit_log; last bytea := decode(repeat('00', 32), 'hex'); begin
      update office.audit_log set subject = 'forged' where number = 2;
      for deed in select * from office.audit_log order by number loop
        deed.previous := last;
        deed.hash := sha256(last || convert_to(office.deed_text(deed), 'UTF8'));
        update office.audit_log set previous = deed.previous, hash = deed.hash where number = deed.number;
        last := deed.hash;
      end loop;
    end $$`
  await byHand(forge, async () => {
    expect((await faults()).map(({ fault }) => fault)).toEqual(["not-the-head"])
  })
})
