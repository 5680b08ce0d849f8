import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { Refusal } from "#app/refusal.server.ts"
import { whileLocked } from "#db/embedded/lock.server.ts"

const ROOT = resolve(import.meta.dirname, "../..")
const BUILD = join(ROOT, "build")
const STAMP = join(BUILD, "stamp")

/**
 * Everything the built pages are made of; data files and migrations are read as they are. Versions are pinned in
 * package.json; the lockfile is rewritten when the tools are taken out of an image.
 */
const SOURCES = [
  "app/**",
  "scripts/start/build-browser.ts",
  "db/**/*.ts",
  "emails/**",
  "vite.config.ts",
  "remix.config.js",
  "tsconfig.json",
  "package.json",
]

/** The server half of the last build: a Remix build as an ES module. */
export const SERVER_BUILD = join(BUILD, "server/index.js")

/** Whether the last build was made of other sources than those that lie here now, or there is none. */
export function isBuildStale(): boolean {
  return !existsSync(SERVER_BUILD) || !existsSync(STAMP) || readFileSync(STAMP, "utf8") !== stampOfSources()
}

/**
 * Builds the pages if their sources have changed since the last build; several processes at once take turns.
 * @throws Refusal when the build fails; what Vite said stands above it
 */
export async function buildIfStale() {
  if (!isBuildStale()) return
  mkdirSync(join(ROOT, ".cache"), { recursive: true })
  await whileLocked(join(ROOT, ".cache/build.lock"), async () => {
    const stamp = stampOfSources()
    if (!isBuildStale()) return
    rmSync(STAMP, { force: true })
    await runTool(join(ROOT, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build", "--logLevel", "warn")
    await runTool("--import", "tsx", join(import.meta.dirname, "build-browser.ts"))
    writeFileSync(STAMP, stamp)
  })
}

function stampOfSources(): string {
  const hash = createHash("sha256")
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)))
  return hash.digest("hex")
}

/** In a process of its own, because Vite changes what it runs in; its words appear only when it fails. */
function runTool(...args: string[]): Promise<void> {
  if (!existsSync(join(ROOT, "node_modules/@remix-run/dev/dist/cli.js"))) {
    throw new Refusal("The pages are not built and the tools to build them are not installed: run `npm ci` again.")
  }
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
    })
    let said = ""
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += chunk
      })
    }
    child.on("error", fail)
    child.on("close", (code, signal) => {
      if (code === 0) return done()
      // Ctrl+C reaches the build as well.
      if (signal) return fail(new Refusal("The build was stopped before it was done: start again."))
      console.error(said)
      fail(new Refusal("The pages cannot be built: mend what is said above, then start again."))
    })
  })
}
