/**
 * An update to 100,000 supporters, sent by the real script to a stand-in for the mail service on this machine, killed in
 * the middle without a word and begun again: how many letters a second leave beside the same batches handed over bare,
 * and whether anybody got two, or none.
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { sealForCampaign, supporterLookup } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { env } from "#app/env.server.ts"
import { closeClients, connectDatabase, ownerDb } from "#db/clients.server.ts"
import { migrateDatabase } from "#db/migrate.server.ts"
import { openDatabase } from "#db/open.server.ts"
import { insertUpdate, startUpdate } from "#db/queries/desk/campaign/updates.ts"
import { prepareQueues } from "../start/schedules.ts"
import { type Findings, median } from "./findings.ts"
import { startResendStandIn } from "./resend-stand-in.ts"

const READERS = 100_000
const BATCH = 100
const ROWS_AT_ONCE = 5000

let afterCall = () => {}
const resend = await startResendStandIn({
  mishapOf: () => {
    afterCall()
    return null
  },
})

const database = await openDatabase(env())
await migrateDatabase(database.url("owner"))
await prepareQueues(database.url("owner"))
connectDatabase({ owner: database.url("owner"), desk: database.url("desk") })
const owner = ownerDb().$client
const addresses = Array.from({ length: READERS }, (_, place) => `reader-${place}@example.org`)
await enterReaders()
const [campaigner] = await owner`
  insert into office.staff (id, name, roles, totp_proved) values (gen_random_uuid(), 'Bench', '{campaigner}', true) returning id`
const by = String(campaigner?.id)
const body = "What happened, and what is next. ".repeat(40)
const id = await insertUpdate(
  by,
  { title: "News", body, audience: "everyone", place: null, isPublic: false },
  new Date(),
)
const startMs = await timed(() => startUpdate({ by, id, version: 1, now: new Date() }, BATCH))

const bareMs = await timed(handOverBare)
const callsOfBare = resend.calls.length
resend.left.clear()
const half = READERS / BATCH / 2
const killedMs = await timed(() => send({ killAfter: half }))
const resumedMs = await timed(() => send({ killAfter: null }))

const counts = addresses.map((address) => resend.left.get(address) ?? 0)
const twice = counts.filter((count) => count > 1).length
const never = counts.filter((count) => count === 0).length
await closeClients()
await database.release()
resend.close()

async function enterReaders() {
  const keys = campaignKeys()
  const now = new Date().toISOString()
  // Those of another part of the benchmark.
  await owner`truncate campaign.supporters cascade`
  for (let from = 0; from < READERS; from += ROWS_AT_ONCE) {
    const rows = addresses.slice(from, from + ROWS_AT_ONCE).map((address) => ({
      ...{ lookup: supporterLookup(address, keys), address: sealForCampaign(address, keys), name_mark: Buffer.of(1) },
      ...{ place: 1, name_public: false, comment_public: false, counts: true, updates: true, state: "confirmed" },
      ...{ vetted: true, source: "home", signed_at: now, confirmed_at: now },
    }))
    await owner`insert into campaign.supporters ${owner(rows)}`
  }
}

/** The same letters in the same batches to the same stand-in, and nothing else. */
async function handOverBare() {
  for (let from = 0; from < READERS; from += BATCH) {
    const letters = addresses.slice(from, from + BATCH).map((to) => {
      return { from: "letters@site.example", to, subject: "News from Threestar", html: `<p>${body}</p>`, text: body }
    })
    await fetch(`${resend.url}/emails/batch`, { method: "POST", body: JSON.stringify(letters) })
  }
}

/** The script as the queue runs it. */
async function send({ killAfter }: { killAfter: number | null }) {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "../campaign-updates.ts")], {
    env: {
      ...process.env,
      ...{ RESEND_API_KEY: "re_bench", RESEND_BASE_URL: resend.url, MAIL_FROM: "letters@site.example" },
      ...{ UPDATES_PER_SECOND: "9999" },
    },
    stdio: ["ignore", "ignore", "inherit"],
  })
  let calls = 0
  afterCall = () => {
    calls += 1
    if (calls === killAfter) child.kill("SIGKILL")
  }
  await once(child, "exit")
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

const aSecond = (ms: number) => (READERS / ms) * 1000
const round = { bare: aSecond(bareMs), ours: aSecond(killedMs + resumedMs) }
const found: Findings = {
  lines: [{ name: "letters of an update, killed once in the middle", rounds: [round], goal: 0.05 }],
  notes: [
    `${READERS.toLocaleString("en-GB")} readers fixed in ${(startMs / 1000).toFixed(1)} s; sent in ${((killedMs + resumedMs) / 1000).toFixed(0)} s, two starts of the script included.`,
    `${twice} got it twice, ${never} not at all; both must be 0. ${resend.calls.length - callsOfBare} calls for ${READERS / BATCH} batches.`,
    `That is ${median([round.ours]).toFixed(0)} letters a second where the rate allows it; a live site sends UPDATES_PER_SECOND.`,
  ],
}
process.send?.(found)
