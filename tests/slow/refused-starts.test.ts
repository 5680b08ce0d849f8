import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { endLeftProcesses, freePort, runScriptFile } from "../support/site-process.ts"

const folder = mkdtempSync(join(tmpdir(), "threestar-refused-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
endLeftProcesses()

/** What `npm start` says before it gives up, and its code. */
async function refusal(settings: Record<string, string>) {
  const port = String(await freePort())
  const usual = { PORT: port, DATA_DIR: join(folder, "data"), SECRETS_DIR: join(folder, "secrets") }
  const start = runScriptFile("start.ts", { ...usual, ...settings })
  return { code: await start.ended, said: start.said().trim() }
}

test("an ORIGIN that is neither https nor this machine is refused in one sentence", async () => {
  expect(await refusal({ ORIGIN: "http://example.org" })).toEqual({
    code: 1,
    said: expect.stringMatching(/^ORIGIN is http:\/\/example\.org, but only https protects .*: set ORIGIN to .*\.$/),
  })
})

test("keys inside the data folder are refused, because a copy of the data would carry them away", async () => {
  const { code, said } = await refusal({ SECRETS_DIR: join(folder, "data/secrets") })
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/^SECRETS_DIR .* lies inside DATA_DIR.*set SECRETS_DIR to .*$/),
  ])
})

test("a mail service without a sender is refused by the sender's name", async () => {
  const { code, said } = await refusal({ RESEND_API_KEY: "re_123" })
  expect([code, said]).toEqual([1, expect.stringMatching(/^MAIL_FROM is missing: .*MAIL_FROM=letters@example\.org\.$/)])
})

test("a port that is in use is refused before anything is made", async () => {
  const port = await freePort()
  const other = createServer().listen(port, "127.0.0.1")
  const { code, said } = await refusal({ PORT: String(port) })
  other.close()
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/^Port \d+ is in use: stop the other program, or .*PORT=\d+\.$/),
  ])
})

test.each(["DATA_DIR", "SECRETS_DIR"])("a %s that cannot be written is refused by its name", async (name) => {
  // Below a file: not even root can make a folder there.
  writeFileSync(join(folder, "file"), "")
  const { code, said } = await refusal({ [name]: join(folder, "file/inside") })
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(new RegExp(`^${name} .* cannot be written .* set ${name} to another\\.$`)),
  ])
})

test("a database that cannot be reached is refused without its password", async () => {
  const DATABASE_URL = `postgres://somebody:hush@127.0.0.1:${await freePort()}/threestar`
  const { code, said } = await refusal({ DATABASE_URL })
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/^The database 127.* cannot be reached .*: start it, or correct .*$/),
  ])
  expect(said).not.toContain("hush")
})
