import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join, resolve } from "node:path"
import { chromium } from "@playwright/test"
import { Refusal } from "#app/refusal.server.ts"

/** Names under which systems install it, the free one first. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]

const MAC_PLACES = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

const PLAYWRIGHT = resolve(import.meta.dirname, "../../node_modules/@playwright/test/cli.js")

/** Whether the browser and its installation would run as root, which Chromium's sandbox refuses. */
export const isRoot = process.getuid?.() === 0

/**
 * A Chromium that starts: CHROMIUM_PATH's, then the system's, then Playwright's own.
 * @throws Refusal when CHROMIUM_PATH names none
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const wished = environment.CHROMIUM_PATH
  if (wished) {
    if (starts(wished)) return wished
    throw new Refusal(`CHROMIUM_PATH is ${wished}, which does not start: name another, or leave it out.`)
  }
  const onPath = (environment.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...MAC_PLACES, chromium.executablePath()].find(starts) ?? null
}

/**
 * Finds a browser, or installs one and says so: Playwright's own, else the one of a system with apt-get.
 * @throws Refusal when neither can be had
 */
export function findOrInstallBrowser(): string {
  const found = findBrowser()
  if (found) return found
  console.log("No Chromium was found: installing Playwright's own (about 170 MB, once).")
  run(process.execPath, [PLAYWRIGHT, "install", "chromium"])
  // It may be there and lack libraries of the system, which root may add.
  if (!findBrowser() && isRoot && existsSync(chromium.executablePath())) {
    run(process.execPath, [PLAYWRIGHT, "install-deps", "chromium"])
  }
  const own = findBrowser()
  if (own) return own
  if (isRoot && process.platform === "linux") {
    console.log("Playwright's Chromium could not be installed: trying the system's, with apt-get.")
    run("apt-get", ["update"])
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"])
  }
  const systems = findBrowser()
  if (systems) return systems
  throw new Refusal("There is no Chromium, and none could be installed: install one, or set CHROMIUM_PATH to yours.")
}

/** Some systems put a script in its place that only says how to install it. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 })
  return status === 0 && /chrom/i.test(stdout)
}

function run(command: string, args: string[]) {
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
}
