import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { insertUpdate, startUpdate } from "#db/queries/desk/campaign/updates.ts"
import { startResendStandIn } from "../../scripts/bench/resend-stand-in.ts"
import { prepareQueues } from "../../scripts/start/schedules.ts"
import { wantingLetters } from "../support/campaign/supporters.ts"
import { freshDatabase } from "../support/database.ts"
import { signedInAs } from "../support/office/signed-in.ts"
import { endLeftProcesses, runScriptFile, type ScriptProcess } from "../support/site-process.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
endLeftProcesses()

const READERS = 3050

/** Every kind of death: before the mail service has the letters, while it takes them, and after it has said so. */
const KILLED_AFTER_CALLS = [1, 2, 5, 11]

test("an update whose sender is killed again and again goes to everybody once", { timeout: 180_000 }, async () => {
  let onCall = () => {}
  const resend = await startResendStandIn({
    slownessMs: 15,
    mishapOf: () => {
      onCall()
      return null
    },
  })
  afterAll(() => resend.close())
  const readers = await wantingLetters(sql, READERS)
  const { id: by } = await signedInAs(database, ["campaigner"])
  await prepareQueues(database.url("owner"))
  const now = new Date()
  const draft = { title: "News", body: "It goes on.", audience: "everyone", place: null, isPublic: false } as const
  const id = await insertUpdate(by, draft, now)
  expect(await startUpdate({ by, id, version: 1, now }, 100)).toBe(READERS)

  const { DATA_DIR = "", SECRETS_DIR = "", DATABASE_URL = "", CAMPAIGN_KEYS_DIR = "" } = process.env
  const start = () =>
    runScriptFile("campaign-updates.ts", {
      ...(DATABASE_URL ? { DATABASE_URL } : {}),
      ...(CAMPAIGN_KEYS_DIR ? { CAMPAIGN_KEYS_DIR } : {}),
      ...{ DATA_DIR, SECRETS_DIR, NODE_ENV: "test", RESEND_API_KEY: "re_test", RESEND_BASE_URL: resend.url },
      ...{ MAIL_FROM: "letters@site.example", UPDATES_PER_SECOND: "9999" },
    })
  for (const calls of KILLED_AFTER_CALLS) {
    const sender = start()
    await killedAfter(sender, calls, (listen) => {
      onCall = listen
    })
  }
  onCall = () => {}
  // A second sender beside the last one finds the lock taken and leaves.
  const last = start()
  const second = start()
  expect(await Promise.all([last.ended, second.ended])).toEqual([0, 0])
  expect(`${last.said()}${second.said()}`).toContain("Another process is sending updates already.")
  const counts = readers.map((reader) => resend.left.get(reader) ?? 0)
  expect(counts.filter((count) => count !== 1)).toEqual([])
  const [sums] = await sql`
    select sum(taken)::int as taken, sum(refused + unknown + left_out)::int as others, bool_and(is_settled) as settled
    from campaign.update_batches`
  expect(sums).toEqual({ taken: READERS, others: 0, settled: true })
  expect(await sql`select state from campaign.updates`).toEqual([{ state: "sent" }])
})

async function killedAfter(sender: ScriptProcess, calls: number, listen: (onCall: () => void) => void): Promise<void> {
  let seen = 0
  await new Promise<void>((done) => {
    listen(() => {
      seen += 1
      if (seen === calls) done()
    })
  })
  sender.signal("SIGKILL")
  await sender.ended
}
