import { gunzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { manifestText } from "#app/crypto/manifest-chain.server.ts"
import { publishModules } from "#app/tasks/make-ballot-keys.server.ts"
import { findPublicList } from "#app/tasks/public-list.server.ts"
import { listManifest } from "#db/queries/owner/manifest.ts"
import { startApp } from "../support/app.ts"
import { makeKeysOf } from "../support/blind-book.ts"

const app = await startApp()
await makeKeysOf(app, "restart-3b")

const read = async (encoding: string) => {
  const answer = await app.fetch("/api/v1/ballot-keys.txt", { headers: { "accept-encoding": encoding } })
  return { encoding: answer.headers.get("content-encoding"), text: await answer.text() }
}

test("the public list is the same packed and plain, and every line of it", async () => {
  const text = manifestText(await listManifest())
  expect(await read("gzip")).toEqual({ encoding: "gzip", text })
  expect(await read("identity")).toEqual({ encoding: null, text })
})

test("it is written and packed once for as long as it does not grow, and anew with its next line", async () => {
  const before = await findPublicList()
  expect(await findPublicList()).toBe(before)
  await publishModules([{ name: "ballots", file: "/assets/ballots-b.js", sha256: "bbb=" }], "2026-05-04")
  const after = await findPublicList()
  expect(after).not.toBe(before)
  expect(Buffer.from(after.text).toString()).toBe(manifestText(await listManifest()))
  expect(gunzipSync(after.packed)).toEqual(Buffer.from(after.text))
})
