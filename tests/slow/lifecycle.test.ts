import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir, userInfo } from "node:os"
import { basename, join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { listBallotKeyFiles } from "#app/crypto/ballot-keys.server.ts"
import { newBallotKeyPair } from "#app/crypto/blind-signatures.server.ts"
import { whileLocked } from "#db/embedded/lock.server.ts"
import { openDatabase } from "#db/open.server.ts"
import { endLeftProcesses, freePort, runScriptFile } from "../support/site-process.ts"

const isRoot = userInfo().uid === 0
const APART = "/var/lib/threestar"

// Mode 0700, as a home has it: nobody but we may enter.
const folder = mkdtempSync(join(tmpdir(), "threestar-life-"))
/** What a run that was killed has left behind is not taken for ours. */
const own = basename(folder)
const folders = { DATA_DIR: join(folder, "data"), SECRETS_DIR: join(folder, "secrets") }
const settings = { ...folders, PORT: String(await freePort()) }
const url = `http://127.0.0.1:${settings.PORT}`

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  for (const name of isRoot && existsSync(APART) ? readdirSync(APART) : []) {
    if (name.startsWith(own)) rmSync(join(APART, name), { recursive: true })
  }
})
endLeftProcesses()

test("the first start makes everything and answers pages", { timeout: 180_000 }, async () => {
  const start = runScriptFile("start.ts", settings)
  await start.says("Stop:     Ctrl+C")
  expect(start.said()).toContain(`Threestar is at http://localhost:${settings.PORT}`)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  if (isRoot) expect(start.said()).toContain(`The database lies in ${APART}/${own}-data-`)
  start.signal("SIGINT")
  expect(await start.ended).toBe(0)
  expect(databaseFiles()).not.toContain("postmaster.pid")
})

test.skipIf(!isRoot)("as root, data below a closed folder lies where the database's own user can enter", () => {
  expect(existsSync(join(folders.DATA_DIR, "postgres"))).toBe(false)
  expect(databaseFiles()).toContain("PG_VERSION")
})

test("a script finds the running database, and a second start keeps what is in it", { timeout: 60_000 }, async () => {
  const alone = await openDatabase(folders)
  await query(alone.url("owner"), "create table public.kept (word text); insert into public.kept values ('still here')")
  await alone.release()

  const start = runScriptFile("start.ts", settings)
  await start.says("Stop:     Ctrl+C")
  expect(start.said()).not.toContain("Loading the register")
  const together = await openDatabase(folders)
  expect(await query(together.url("owner"), "select word from public.kept")).toEqual([{ word: "still here" }])
  await together.release()
  expect((await fetch(`${url}/readyz`)).status, "the script has left, the server goes on").toBe(200)

  start.signal("SIGKILL")
  await start.ended
})

test("what a killed start left running is taken over, and stopped in the end", { timeout: 60_000 }, async () => {
  expect(databaseFiles()).toContain("postmaster.pid")
  const start = runScriptFile("start.ts", settings)
  await start.says("Stop:     Ctrl+C")
  start.signal("SIGTERM")
  expect(await start.ended).toBe(0)
  expect(databaseFiles()).not.toContain("postmaster.pid")
})

test("told to stop, the server answers what is under way and takes nothing new", { timeout: 60_000 }, async () => {
  const start = runScriptFile("start.ts", settings)
  await start.says("Stop:     Ctrl+C")
  const slow = connect(Number(settings.PORT), "127.0.0.1")
  let answer = ""
  slow.on("data", (chunk) => {
    answer += chunk
  })
  const head = `POST /nowhere HTTP/1.1\r\nHost: localhost:${settings.PORT}\r\nContent-Length: 3\r\n`
  slow.write(`${head}Content-Type: application/x-www-form-urlencoded\r\n\r\na=`)
  await new Promise((done) => setTimeout(done, 200))
  start.signal("SIGTERM")
  await start.says("Stopping")
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  slow.write("1")
  const told = performance.now()
  expect(await start.ended).toBe(0)
  expect(performance.now() - told, "a connection kept for later is not waited for").toBeLessThan(5000)
  expect(answer).toMatch(/^HTTP\/1\.1 \d{3} /)
})

test("an unfinished data folder and a stale process file are cleared away", { timeout: 60_000 }, async () => {
  const data = databaseFolder()
  mkdirSync(`${data}.unfinished-1234`)
  // The number of a process that lives and is no database: this one.
  writeFileSync(join(data, "postmaster.pid"), `${process.pid}\n${data}\n1\n5432\n\n127.0.0.1\n\nready   \n`)
  const migrate = runScriptFile("migrate.ts", settings)
  expect([await migrate.ended, migrate.said()]).toEqual([0, expect.stringContaining("The database is up to date.")])
  expect(existsSync(`${data}.unfinished-1234`)).toBe(false)
})

test("two scripts at once over a new folder share one database and leave none running", {
  timeout: 60_000,
}, async () => {
  const fresh = {
    DATA_DIR: join(folder, `${own}-two/data`),
    SECRETS_DIR: join(folder, `${own}-two/secrets`),
  }
  const both = [runScriptFile("migrate.ts", fresh), runScriptFile("migrate.ts", fresh)]
  for (const one of both) expect([await one.ended, one.said()]).toEqual([0, expect.stringContaining("up to date")])
  const place = isRoot
    ? join(APART, readdirSync(APART).find((name) => name.startsWith(`${own}-two-`)) ?? "")
    : undefined
  const data = place ?? join(fresh.DATA_DIR, "postgres")
  expect(readdirSync(data)).not.toContain("postmaster.pid")
  if (place) rmSync(place, { recursive: true })
})

test("data whose keys have gone is not given new ones", { timeout: 60_000 }, async () => {
  const pepper = join(folders.SECRETS_DIR, "pepper")
  const copy = readFileSync(pepper)
  rmSync(pepper)
  const start = runScriptFile("start.ts", settings)
  expect(await start.ended).toBe(1)
  expect(start.said()).toMatch(/^SECRETS_DIR .* lacks pepper, which the data in .* was made with: put your copy back/m)
  writeFileSync(pepper, copy)
})

test("a ballot key that does not fit the public list stops the start, and the copy of the keys mends it", {
  timeout: 180_000,
}, async () => {
  const keys = async (args: string[], more: Record<string, string> = {}) => {
    const script = runScriptFile("keys.ts", { ...settings, ...more }, args)
    return { code: await script.ended, said: script.said() }
  }
  const copy = join(folder, "keys-copy")
  const passphrase = { KEYS_PASSPHRASE: "otter lantern tuesday marmalade" }
  expect(await keys(["verify"])).toMatchObject({ code: 0, said: expect.stringContaining("every private half") })
  expect((await keys(["export", copy], { KEYS_PASSPHRASE: "short" })).said).toContain("too short")
  expect(await keys(["export", copy], passphrase)).toMatchObject({ code: 0 })
  expect((await keys(["export", copy], passphrase)).said).toContain("is there already")

  const file = listBallotKeyFiles(folders.SECRETS_DIR)[0] ?? ""
  const { privateKey } = await newBallotKeyPair()
  writeFileSync(join(folders.SECRETS_DIR, file), String(privateKey.export({ format: "pem", type: "pkcs8" })))
  const start = runScriptFile("start.ts", settings)
  expect(await start.ended).toBe(1)
  expect(start.said()).toMatch(/The ballot key .* is not the one in the public list: put your copy back/)
  expect((await keys(["import", copy], passphrase)).said).toContain("holds other keys than the archive")

  rmSync(join(folders.SECRETS_DIR, file))
  const lost = await keys(["verify"])
  expect([lost.code, lost.said]).toEqual([1, expect.stringContaining("the private half is not here")])
  expect(await keys(["import", copy], passphrase)).toMatchObject({
    code: 0,
    said: expect.stringContaining("Put back: 1."),
  })
  expect(await keys(["verify"])).toMatchObject({ code: 0 })
  expect((await keys(["list"])).said).toMatch(/\d+ keys in all/)
  expect((await keys([])).said).toContain("Say what to do")
})

test("a lock is given up by whoever holds it when the work is done", async () => {
  const file = join(folder, "lock")
  const order: string[] = []
  const hold = (name: string) =>
    whileLocked(file, async () => {
      order.push(`${name} in`)
      await new Promise((done) => setTimeout(done, 100))
      order.push(`${name} out`)
    })
  await Promise.all([hold("a"), hold("b")])
  expect(["a in, a out, b in, b out", "b in, b out, a in, a out"]).toContain(order.join(", "))
})

function databaseFolder(): string {
  const apart = isRoot ? readdirSync(APART).find((name) => name.startsWith(`${own}-data-`)) : undefined
  return apart ? join(APART, apart) : join(folders.DATA_DIR, "postgres")
}

function databaseFiles(): string[] {
  return readdirSync(databaseFolder())
}

async function query(address: string, text: string) {
  const { default: postgres } = await import("postgres")
  const sql = postgres(address, { max: 1, onnotice: () => {} })
  try {
    return [...(await sql.unsafe(text))]
  } finally {
    await sql.end()
  }
}
