import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "recompute-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the script as a person would, on a file with this content. */
function recompute(content: string, name = "exact.csv") {
  const path = join(folder, name)
  writeFileSync(path, content)
  const { status, stdout, stderr } = run(path)
  return { status, stdout, stderr: stderr.replaceAll(path, name) }
}

function run(...args: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", "scripts/recompute.ts", ...args], { encoding: "utf8" })
}

const EXPECTED = `unit,n,mu,se,lower,upper,verdict,stars
twelve,12,3.3636,0.2394,2.9699,3.7574,too-few,3.5
forty,40,3.4800,0.1398,3.2500,3.7100,meets,3.5
low,400,2.7073,0.0457,2.6322,2.7825,below,2.5
capped,400,2.7854,0.0457,2.7103,2.8605,below,2.5
`
const FILE = `unit,n,mean,ss
twelve,12,3.6666667,15.3066667
forty,40,3.6,36
low,400,2.7,340
capped,400,2.78,340
`

test("the worked examples come out to four decimals", () => {
  expect(recompute(FILE)).toEqual({ status: 0, stdout: EXPECTED, stderr: "" })
})

test("a byte order mark, Windows line ends, further columns and another order change nothing", () => {
  const lines = FILE.trim()
    .split("\n")
    .map((line) => line.split(","))
  const turned = lines.map(([unit, n, mean, ss], index) => [ss, mean, n, unit, index === 0 ? "note" : "seen"].join(","))
  expect(recompute(`\uFEFF${turned.join("\r\n")}\r\n`).stdout).toBe(EXPECTED)
})

test("nine ratings are not published, twenty-nine too few, a quoted name stays quoted", () => {
  const { stdout } = recompute('unit,n,mean,ss\n"a, b",9,4,1\nc,29,4.5,1\nd,30,4.5,1\ne,0,,\nf,100,3.1,80\n')
  expect(stdout.split("\n").slice(1, 6)).toEqual([
    expect.stringMatching(/^"a, b",9,.*,not-published,$/),
    expect.stringMatching(/^c,29,.*,too-few,4.0$/),
    expect.stringMatching(/^d,30,.*,meets,4.0$/),
    expect.stringMatching(/^e,0,3.0000,.*,not-published,$/),
    expect.stringMatching(/^f,100,.*,near-the-line,3.0$/),
  ])
})

test("every fault is named by file, line and column, and nothing is printed", () => {
  const { status, stdout, stderr } = recompute("unit,n,mean,ss\na,ten,4,1\nb,10,6,1\nc,10,4,99\n,10,4,1\nb,11,4,1\n")
  expect(status).toBe(1)
  expect(stdout).toBe("")
  expect(stderr.trim().split("\n")).toEqual([
    'exact.csv:2:2: n: "ten" must be a whole number from 0',
    'exact.csv:3:3: mean: "6" cannot be: mean must be from 1 to 5',
    'exact.csv:4:4: ss: "99" cannot be: ss is larger than scores from 1 to 5 around this mean allow',
    "exact.csv:5:1: unit must not be empty",
    'exact.csv:6:1: the same row as line 3 ("b")',
  ])
})

test("a missing column, an empty file and a missing file are named", () => {
  expect(recompute("unit,n,mean\na,10,4\n").stderr).toBe('exact.csv:1:4: the column "ss" is missing\n')
  expect(recompute("").stderr).toBe("exact.csv:1:1: the file is empty\n")
  expect(run(join(folder, "none.csv"))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("There is no file"),
  })
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining("Usage") })
})
