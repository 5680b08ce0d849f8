/**
 * Measures the site on this machine (`npm run bench`, or only some of it: `-- issuing browser`, or `-- --only issuing,browser`). Every figure is
 * a ratio to something bare that was measured in the same run, in turn with it, so that a slow machine changes both.
 * Nothing here is a test: a figure below its goal is said, and the exit code stays 0.
 */
import { parseArgs } from "node:util"
import { Refusal } from "#app/refusal.server.ts"
import { measureKeptPages, measureRenderedPages } from "./bench/pages.ts"
import { type Bench, openBench } from "./bench/processes.ts"
import { runScript } from "./run-script.ts"

type Measure = (bench: Bench) => Promise<void>

const onSite: Readonly<Record<string, Measure>> = {
  kept: measureKeptPages,
  rendered: measureRenderedPages,
  ratings: (bench) => bench.measureIn("ratings.ts"),
}

/** Without the site beside them: one core is to have nothing else to do. */
const alone: Readonly<Record<string, Measure>> = {
  issuing: (bench) => bench.measureIn("issuing.ts"),
  verifying: (bench) => bench.measureIn("verifying.ts"),
  browser: (bench) => bench.measureIn("browser.ts"),
  campaign: async (bench) => {
    await bench.measureIn("campaign.ts")
    await bench.measureIn("updates.ts")
  },
}

await runScript(async () => {
  const { values, positionals } = parseArgs({ options: { only: { type: "string" } }, allowPositionals: true })
  const wished = readWish(positionals.length > 0 ? positionals.join(",") : values.only)
  const isWished = (name: string) => wished.has(name)
  const bench = openBench()
  try {
    console.log("Each line: bare, ours, ours as a share of bare (median of the rounds), goal.\n")
    const onSiteWished = Object.keys(onSite).filter(isWished)
    if (onSiteWished.length > 0) await bench.withSite(() => measure(bench, onSite, onSiteWished))
    await measure(bench, alone, Object.keys(alone).filter(isWished))
  } finally {
    await bench.close()
  }
})

async function measure(bench: Bench, all: Readonly<Record<string, Measure>>, names: readonly string[]) {
  for (const name of names) await all[name]?.(bench)
}

/** @throws Refusal naming what can be measured */
function readWish(only: string | undefined): ReadonlySet<string> {
  const known = Object.keys({ ...onSite, ...alone })
  if (only === undefined) return new Set(known)
  const wished = only.split(",")
  const unknown = wished.find((name) => !known.includes(name))
  if (unknown === undefined) return new Set(wished)
  throw new Refusal(`${unknown} is nothing that is measured: name some of ${known.join(",")}.`)
}
