import postgres from "postgres"
import { expect, test } from "vitest"
import { briefly } from "#db/open.server.ts"
import { refuseFallenWalls } from "#db/walls.server.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()

test("the migrated database keeps the public pages out of who somebody is", async () => {
  await expect(refuseFallenWalls(database.url("site"))).resolves.toBeUndefined()
})

test("a start is refused while the public pages' connection can read one column of who somebody is", async () => {
  const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
  await sql.unsafe("create schema if not exists identity; create table identity.leak (a int, b int)")
  await sql.unsafe("grant select (b) on identity.leak to threestar_site")
  await expect(refuseFallenWalls(database.url("site"))).rejects.toThrow(/can read identity\.leak: revoke/)
  await sql.unsafe("drop table identity.leak")
  await sql.end()
})

test("the public pages' connection cannot make a table anywhere", async () => {
  const attempt = briefly(database.url("site"), (sql) => sql.unsafe("create table public.mine (a int)"))
  await expect(attempt).rejects.toThrow(/permission denied/)
})
