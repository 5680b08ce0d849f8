/** Ratings accepted a second by the one spending path, beside bare INSERTs of the same bytes through the same driver. */
import { randomBytes } from "node:crypto"
import { BOX_LENGTH } from "#app/crypto/boxes.server.ts"
import { NOTHING_MORE } from "#app/domain/rating.ts"
import { env } from "#app/env.server.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { closeClients, connectDatabase, ownerDb } from "#db/clients.server.ts"
import { openDatabase } from "#db/open.server.ts"
import type { Findings } from "./findings.ts"
import { measureInTurn } from "./in-turn.ts"

/** Two for each connection of a pool, so that no connection waits for work. */
const AT_ONCE = 16

const database = await openDatabase(env())
connectDatabase({ owner: database.url("owner"), door: database.url("door") })
const sql = ownerDb().$client
await sql`create table if not exists register.bench (id uuid primary key default gen_random_uuid(), box bytea not null)`
await sql`alter table register.bench alter column box set storage external`

const box = randomBytes(BOX_LENGTH)
const insertBare = async () => {
  await sql`insert into register.bench (box) values (${box})`
}
const accept = async () => {
  await castRating({
    secret: randomBytes(32),
    terms: { year: 2026, unit: "bench.bench.bench", purpose: "rating" },
    ...{ area: "bench", programme: "bench", road: "code", key: "pass-code", now: new Date() },
    rating: {
      answers: { adviser: 4, say: 2, fit: 3, help: null, fairness: 5 },
      more: NOTHING_MORE,
      words: { wentWell: "They rang when they said they would.", shouldChange: "" },
    },
  })
}

const rounds = await measureInTurn({ bare: insertBare, ours: accept }, { rounds: 3, seconds: 4, atOnce: AT_ONCE })
await sql`drop table register.bench`
await closeClients()
await database.release()
const found: Findings = { lines: [{ name: "ratings accepted", rounds, goal: 0.25 }], notes: [] }
process.send?.(found)
