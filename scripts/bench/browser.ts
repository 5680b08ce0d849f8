/**
 * How long a browser works on a book of 60 units (120 ballots), at full speed and slowed down to a fourth, as on a cheap
 * phone; beside the bare arithmetic, and beside another library. A process of its own, so that Playwright and Vite are
 * loaded for these lines only.
 */
import { gzipSync } from "node:zlib"
import { type Browser, chromium } from "@playwright/test"
import { z } from "zod"
import { env } from "#app/env.server.ts"
import { runScript } from "../run-script.ts"
import { bundle, ENTRIES } from "../start/build-browser.ts"
import { findBrowser, isRoot } from "../test/browser.ts"
import { AREA, makeBook, YEAR } from "./book.ts"
import { type Findings, type Line, median } from "./findings.ts"
import { servePage, type Traffic } from "./page-server.ts"

const ROUNDS = 7
/** At four times slower Chromium's own tools imitate a phone. */
const PACES = [
  { slowDown: 1, pace: "at full speed" },
  { slowDown: 4, pace: "at a quarter of the speed" },
] as const
type Pace = (typeof PACES)[number]
/** A window that has just been opened keeps the browser's other processes busy for a moment. */
const SETTLING_MS = 700

const bookTimes = z.object({ blinding: z.number(), signing: z.number(), finalizing: z.number() })
const halves = z.object({ blinding: z.number(), finalizing: z.number() })
const comparison = z.object({ ours: halves, theirs: halves })

await runScript(async () => {
  const executablePath = findBrowser()
  const found: Findings = executablePath
    ? await measure(executablePath)
    : { lines: [], notes: ["Nothing was measured in a browser: there is no Chromium (CHROMIUM_PATH may name one)."] }
  process.send?.(found)
})

async function measure(executablePath: string): Promise<Findings> {
  const keys = await makeBook(env().SECRETS_DIR)
  const [script] = await bundle({ bench: "scripts/bench/page/entry.ts" }, { write: false })
  const server = await servePage(script?.code ?? "", keys)
  const browser = await chromium.launch({
    executablePath,
    args: ["--disable-gpu", ...(isRoot ? ["--no-sandbox"] : [])],
  })
  try {
    const ask: Ask = (question, slowDown) => askPage(browser, server.origin, question, slowDown)
    const books: { line: Line; note: string }[] = []
    for (const pace of PACES) books.push(await measureBooks(ask, pace, keys.length))
    // Before the other library asks for less.
    const traffic = { ...server.traffic }
    const compared = await compare(ask)
    return {
      lines: [...books.map(({ line }) => line), ...compared.lines],
      notes: [...books.map(({ note }) => note), ...compared.notes, trafficInWords(traffic), ...(await sizesInWords())],
    }
  } finally {
    await browser.close()
    server.close()
  }
}

type Ask = (question: string, slowDown: number) => Promise<unknown>

/** In a page that was opened for this: nothing is warm, nothing kept, as with the people who make their only pass. */
async function askPage(browser: Browser, origin: string, question: string, slowDown: number): Promise<unknown> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(origin)
    const tools = await context.newCDPSession(page)
    await page.waitForTimeout(SETTLING_MS)
    await tools.send("Emulation.setCPUThrottlingRate", { rate: slowDown })
    return await page.evaluate(question)
  } finally {
    await context.close()
  }
}

async function measureBooks(ask: Ask, { slowDown, pace }: Pace, ballots: number) {
  const rounds: (z.infer<typeof bookTimes> & { bare: number })[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const bare = z.number().parse(await ask(`measureArithmetic("${AREA}")`, slowDown))
    rounds.push({ bare, ...bookTimes.parse(await ask(`measureBook("${AREA}")`, slowDown)) })
  }
  const aSecond = (ms: number) => (ballots / ms) * 1000
  const line: Line = {
    name: `ballots made in a browser, ${pace}`,
    rounds: rounds.map((of) => ({ bare: aSecond(of.bare), ours: aSecond(of.blinding + of.finalizing) })),
    goal: 0.35,
  }
  const ms = (part: (of: (typeof rounds)[number]) => number) => `${median(rounds.map(part)).toFixed(0)} ms`
  const own = ms((of) => of.blinding + of.finalizing)
  const halves = `blinding ${ms((of) => of.blinding)}, finalizing ${ms((of) => of.finalizing)}`
  const all = ms((of) => of.blinding + of.signing + of.finalizing)
  return {
    line,
    note: `A book of ${ballots / 2} units ${pace}: ${own} of the browser (${halves}); with the signing, ${all}.`,
  }
}

/** "Bare" is the other library here: the share is how many times as fast ours is. */
async function compare(ask: Ask): Promise<Findings> {
  const rounds: z.infer<typeof comparison>[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(comparison.parse(await ask(`compareLibraries("${AREA}", ${YEAR})`, 1)))
  }
  const line = (half: "blinding" | "finalizing", goal: number): Line => ({
    name: `${half}, beside another library`,
    rounds: rounds.map(({ ours, theirs }) => ({ bare: 1000 / theirs[half], ours: 1000 / ours[half] })),
    goal,
  })
  const ms = (whose: "ours" | "theirs", half: "blinding" | "finalizing") =>
    `${median(rounds.map((round) => round[whose][half])).toFixed(2)} ms`
  const inWords = (whose: "ours" | "theirs") =>
    `blinding ${ms(whose, "blinding")}, finalizing ${ms(whose, "finalizing")}`
  return {
    lines: [line("blinding", 15), line("finalizing", 30)],
    notes: [`One ballot by our script: ${inWords("ours")}; by blindrsa-ts: ${inWords("theirs")}.`],
  }
}

function trafficInWords({ keys, asked, answered }: Traffic): string {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  return `Over the wire: keys ${kB(keys.length)} (${kB(gzipSync(keys).length)} gzipped), asked ${kB(asked)}, answered ${kB(answered)}.`
}

async function sizesInWords(): Promise<string[]> {
  const chunks = await bundle(ENTRIES, { write: false })
  return chunks.map(
    ({ name, code }) => `The script "${name}": ${Buffer.byteLength(code)} bytes, ${gzipSync(code).length} gzipped.`,
  )
}
