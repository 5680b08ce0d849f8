/**
 * Confirmed sign-ups a second, with everything that a form and the button behind its letter's link cost (checks, seals,
 * the letter put in the post, the database), beside bare INSERTs of the same row through the same driver; and how long
 * the count of two million supporters takes, with how much memory.
 */
import { randomUUID } from "node:crypto"
import { sealForCampaign, supporterLookup, supporterNameMark, supporterPath } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { env } from "#app/env.server.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { signUpForm } from "#app/forms/sign-up.ts"
import { confirmByLink, signUp } from "#app/tasks/campaign/sign-up.server.ts"
import { closeClients, connectDatabase, deskDb, ownerDb } from "#db/clients.server.ts"
import { migrateDatabase } from "#db/migrate.server.ts"
import { openDatabase } from "#db/open.server.ts"
import { recordCount, recordPlaces } from "#db/queries/desk/campaign/counting.ts"
import { loadRegister } from "../start/prepare.ts"
import { type Findings, median } from "./findings.ts"
import { measureInTurn } from "./in-turn.ts"

const ROUNDS = 5
const SECONDS = 3
/** People press at once; each waits for the database. */
const AT_ONCE = 16
const SUPPORTERS = 2_000_000

const database = await openDatabase(env())
await migrateDatabase(database.url("owner"))
await loadRegister(database.url("owner"))
connectDatabase({ owner: database.url("owner"), site: database.url("site"), desk: database.url("desk") })
const keys = campaignKeys()
const desk = deskDb().$client

const TYPED = {
  ...{ name: "Anna Example", constituency: "E14001063", comment: "Because help should help.", counts: "yes" },
  ...{ updates: "yes", source: "campaign" },
}

/** A form is read, a sign-up stored with its letter, its link read again, and the sign-up confirmed. */
async function signAndConfirm() {
  const address = `${randomUUID()}@example.org`
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...TYPED, address })) form.set(name, value)
  const read = parseForm(signUpForm, form)
  if (!read.ok) throw new Error("The form is refused")
  const id = await signUp({ form: read.value, inBurst: false, now: new Date() })
  const [token = ""] = supporterPath("confirm", id, keys).split("/").slice(-1)
  if (!(await confirmByLink(token, new Date()))) throw new Error("A sign-up was not confirmed")
}

/** The same row, and nothing else. */
async function insertBare() {
  const address = `${randomUUID()}@example.org`
  await desk`
    insert into campaign.supporters (lookup, place, name_mark, address, name, name_public, comment, comment_public,
      constituency, counts, updates, state, source, signed_at, confirmed_at)
    values (${supporterLookup(address, keys)}, 1, ${supporterNameMark(TYPED.name, keys)}, ${sealForCampaign(address, keys)},
      ${sealForCampaign(TYPED.name, keys)}, false, ${TYPED.comment}, false, ${TYPED.constituency}, true, true, 'confirmed',
      'campaign', now(), now())`
}

const signing = await measureInTurn(
  { bare: insertBare, ours: signAndConfirm },
  { rounds: ROUNDS, seconds: SECONDS, atOnce: AT_ONCE },
)

const owner = ownerDb().$client
await owner`truncate campaign.supporters cascade`
await owner`
  insert into campaign.supporters (lookup, place, name_mark, address, name_public, comment, comment_public, constituency,
    counts, updates, state, vetted, source, signed_at, confirmed_at)
  select decode(md5(n::text), 'hex'), 1, 'n', decode(repeat('00', 60), 'hex'), false, 'Because help should help.', false,
    (select array_agg(gss_code order by gss_code) from register.constituencies)[1 + n % 650], true, true, 'confirmed', true,
    'campaign', '2026-01-01'::timestamptz + (n % 300) * interval '1 day', '2026-01-01'::timestamptz + (n % 300) * interval '1 day'
  from generate_series(1, ${SUPPORTERS}) as n`
await owner`vacuum analyze campaign.supporters`
const before = process.memoryUsage().rss
const totalMs = await timed(() => recordCount(new Date()))
const placesMs = await timed(() => recordPlaces("2026-11-27"))
const grownMb = (process.memoryUsage().rss - before) / 1024 / 1024
await closeClients()
await database.release()

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

const aSecond = median(signing.map(({ ours }) => ours))
const inWords = SUPPORTERS.toLocaleString("en-GB")
const found: Findings = {
  lines: [{ name: "sign-ups stored and confirmed", rounds: signing, goal: 0.25 }],
  notes: [
    `${aSecond.toFixed(0)} confirmed sign-ups a second; the goal is 50 or more.`,
    `${inWords} supporters counted in ${(totalMs / 1000).toFixed(1)} s, by place and day in ${(placesMs / 1000).toFixed(1)} s; the goal is 10 s. Memory grew by ${grownMb.toFixed(0)} MB.`,
  ],
}
process.send?.(found)
