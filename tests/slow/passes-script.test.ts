import { execFile } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import postgres from "postgres"
import { afterAll, expect, test, vi } from "vitest"
import { drawSheets } from "#app/tasks/paper/sheets.server.ts"
import { prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { type PrintOrder, printPasses } from "../../scripts/passes/print-passes.ts"
import { aCast } from "../support/builders.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
const folder = mkdtempSync(join(tmpdir(), "threestar-passes-"))
afterAll(async () => {
  await sql.end()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the script as somebody at a terminal would, in a folder of their own. */
function passes(...words: string[]): Promise<{ code: number; said: string }> {
  const { DATA_DIR, SECRETS_DIR, DATABASE_URL, PATH } = process.env
  const env = { DATA_DIR, SECRETS_DIR, DATABASE_URL, PATH, ENV_FILE: "none", NODE_ENV: "test" as const }
  const root = join(import.meta.dirname, "../..")
  const tsx = join(root, "node_modules/tsx/dist/loader.mjs")
  return new Promise((done) => {
    execFile(
      process.execPath,
      ["--import", tsx, join(root, "scripts/passes.ts"), ...words],
      { env: { ...env, ORIGIN: "https://threestar.example" }, cwd: folder },
      (error, stdout, stderr) => done({ code: error ? 1 : 0, said: stdout + stderr }),
    )
  })
}

const pools = async () => sql`select id, place, codes, closed from identity.paper_pools order by id`
const POOL = `paper-${new Date().getUTCFullYear()}-oldham-library-1`

test("a pool is made with its sheets, in a file for its owner alone", async () => {
  const made = await passes("--place", "Oldham Library", "--count", "10")
  expect(made.said).toContain(`${POOL}: 10 passes for Oldham Library, good until 31 January`)
  expect(await pools()).toEqual([{ id: POOL, place: "Oldham Library", codes: 10, closed: false }])
  const file = join(folder, `${POOL}.pdf`)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-")
})

const order = (over: Partial<PrintOrder> = {}): PrintOrder => ({
  place: "Vale Advice",
  count: "12",
  today: "2026-05-04",
  ...over,
})

test("a file that is there is never written over, and no pool is made for it", async () => {
  const taken = join(folder, "taken.pdf")
  writeFileSync(taken, "mine")
  const before = await pools()
  await expect(printPasses(order({ out: taken }))).rejects.toThrow(/already: move it away/)
  expect(readFileSync(taken, "utf8")).toBe("mine")
  expect(await pools()).toEqual(before)
})

test("a pool whose sheets cannot be written is closed, and the next one has the next number", async () => {
  vi.spyOn(console, "log").mockReturnValue()
  const nowhere = printPasses(order({ out: join(folder, "no-such-folder/a.pdf") }))
  await expect(nowhere).rejects.toThrow(/cannot be written \(ENOENT\)/)
  await printPasses(order({ out: join(folder, "vale.pdf") }))
  const own = (await pools()).filter(({ place }) => place === "Vale Advice")
  expect(own.map(({ id, closed }) => [id, closed])).toEqual([
    ["paper-2026-vale-advice-1", true],
    ["paper-2026-vale-advice-2", false],
  ])
})

test("a place or a count that cannot be printed is answered with what to write", async () => {
  await expect(printPasses(order({ place: undefined }))).rejects.toThrow(/Name the place, in 2 letters or more/)
  await expect(printPasses(order({ place: "a".repeat(81) }))).rejects.toThrow(/longer than 80 letters/)
  await expect(printPasses(order({ place: "Tŷ Pawb" }))).rejects.toThrow(/a sign that our typeface lacks/)
  for (const count of [undefined, "0", "9", "501", "4.5", "-3", "many"]) {
    await expect(printPasses(order({ count })), count).rejects.toThrow(/from 10 to 500/)
  }
})

test("a pool is left out with a reason, counted again, closed and listed", async () => {
  await prepareTally(database.secretsFolder)
  await runTally(database.secretsFolder, "2026-05-01")
  for (let i = 0; i < 12; i++) await castRating(aCast({ road: "paper", key: POOL }))
  await runTally(database.secretsFolder, "2026-05-05")
  const tried = await passes("leave-out", POOL, "--reason", "Stolen", "--dry-run")
  expect(tried.said).toContain("would leave out 10 or a few more")
  expect(await sql`select 1 from sealed.left_out`).toHaveLength(0)
  expect((await passes("leave-out", POOL, "--reason", "Stolen")).said).toContain("is left out of the next releases")
  expect(await sql`select road, key, reason from sealed.left_out`).toEqual([
    { road: "paper", key: POOL, reason: "Stolen" },
  ])
  expect((await passes("count-again", POOL)).said).toContain("counts again")
  expect((await passes("close", POOL)).said).toContain("is closed")
  expect((await passes("list")).said).toMatch(new RegExp(`${POOL}  Oldham Library, \\d{4}: 10 passes, closed`))
  const unknown = await passes("close", "paper-2026-nowhere-1")
  expect(unknown).toMatchObject({ code: 1, said: expect.stringContaining("There is no pool paper-2026-nowhere-1") })
}, 60_000)

test("the sheets are a tagged document with a language, a title and a heading on every card", async () => {
  const codes = [
    "P7K2M0QZ4TVW81NX3B",
    "P1B2C3D4E5F6G7H8J9",
    "PZZZZZZZZZZZZZZZZZ",
    "P00000000000000000",
    "PWWWWWWWWWWWWWWWWW",
  ]
  const pdf = await drawSheets({
    pool: { id: POOL, place: "Oldham Library", year: 2026, codes },
    site: { origin: "https://threestar.example", organisation: "UnemployedNet", contact: "hello@threestar.example" },
  })
  const text = pdf.toString("latin1")
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  expect(text).toContain("/Marked true")
  expect(text).toContain("/Lang (en-GB)")
  expect(text).toContain(">Rating passes for Oldham Library</rdf:li>")
  expect(text).toContain("/DisplayDocTitle true")
  expect(count(/\/Type \/Page\n/g), "a first sheet, and five cards on two").toBe(3)
  expect(count(/\/S \/H1\n/g)).toBe(1)
  expect(count(/\/S \/H2\n/g), "four parts of the first sheet, and five cards").toBe(9)
  expect(count(/\/FontFile2/g), "both typefaces are in the file").toBe(2)
})
