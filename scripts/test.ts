/**
 * All tests (`npm test`): types, style, the build, Vitest, and the journeys in a real browser; `--quick` leaves the
 * journeys and the slow ones out (`npm run check`). Every part runs, also after one has failed; the last line is the sum.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { z } from "zod"
import { Refusal } from "#app/refusal.server.ts"
import { runScript } from "./run-script.ts"
import { buildIfStale } from "./start/build-pages.ts"
import { step } from "./start/progress.ts"
import { findOrInstallBrowser } from "./test/browser.ts"

type Count = Readonly<{ passed: number; failed: number }>

const ROOT = resolve(import.meta.dirname, "..")
const RESULTS = join(ROOT, "test-results")
const QUICK_PROJECTS = ["--project=pure", "--project=database"]

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const journeysReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number() }) })

await runScript(async () => {
  const { values } = parseArgs({ options: { quick: { type: "boolean" } } })
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })
  const parts: [string, () => Count | Promise<Count>][] = [
    ["Types", () => asOne(runTool("typescript/bin/tsc", ["--noEmit"]))],
    ["Style", () => asOne(runTool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]))],
    ["Build", buildPages],
    ["Vitest", () => runVitest(values.quick ? QUICK_PROJECTS : [])],
  ]
  if (!values.quick) parts.push(["Journeys", runJourneys])
  const counts: Count[] = []
  for (const [name, run] of parts) counts.push(await runPart(name, run))
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
})

async function runPart(name: string, run: () => Count | Promise<Count>): Promise<Count> {
  console.log(`\n${name}`)
  try {
    return await run()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    return asOne(false)
  }
}

/** A part that counts as one test. */
function asOne(went: boolean): Count {
  return went ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Before the tests of requests, which would otherwise all wait for one of them to do it. */
async function buildPages(): Promise<Count> {
  await step("Building the pages", buildIfStale)
  return asOne(true)
}

/** @param only all projects, if none is named */
function runVitest(only: readonly string[]): Count {
  const report = join(RESULTS, "vitest.json")
  const went = runTool("vitest/vitest.mjs", [
    "run",
    ...only,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ])
  const read = vitestReport.safeParse(readJson(report))
  return settle(went, read.success ? { passed: read.data.numPassedTests, failed: read.data.numFailedTests } : null)
}

function runJourneys(): Count {
  const path = findOrInstallBrowser()
  const went = runTool("@playwright/test/cli.js", ["test", "--config", "tests/playwright.config.ts"], {
    CHROMIUM_PATH: path,
  })
  const read = journeysReport.safeParse(readJson(join(RESULTS, "journeys.json")))
  return settle(went, read.success ? { passed: read.data.stats.expected, failed: read.data.stats.unexpected } : null)
}

/** A part that ended badly has failed at least once, whatever it has counted; one that ran no test has failed, too. */
function settle(went: boolean, count: Count | null): Count {
  if (count === null || count.passed + count.failed === 0) return asOne(false)
  return went ? count : { ...count, failed: Math.max(1, count.failed) }
}

/** With the Node that runs us, and its words as they come. */
function runTool(tool: string, args: string[], more: Record<string, string> = {}): boolean {
  const file = join(ROOT, "node_modules", tool)
  return (
    spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...more } })
      .status === 0
  )
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return null
  }
}
