import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { BuildEnvironmentOptions } from "vite"

/**
 * The scripts that pages of participants and of the office bring along, each a file of its own: small enough to be read, with no code of
 * the framework, and with a hash that the public list and every page name.
 */
const ROOT = resolve(import.meta.dirname, "../..")
const LIST = join(ROOT, "build/server/browser-modules.json")
/** The scripts, by name. */
export const ENTRIES = {
  ballots: "app/browser/ballots.ts",
  solver: "app/browser/solver.ts",
  office: "app/browser/office/office.ts",
} as const

/** `file` is the address of a script without the site's own; `sha256` is base64, as browsers compare it. */
export type BuiltModule = Readonly<{ name: string; file: string; sha256: string }>

/** Builds the scripts into build/client/assets, beside the pages' own files, and notes their hashes for the server. */
export async function buildBrowserModules(): Promise<void> {
  const chunks = await bundle(ENTRIES, { outDir: "build/client/assets", emptyOutDir: false })
  const modules = chunks.map(({ name, fileName }) => ({ name, file: `/assets/${fileName}`, sha256: hashOf(fileName) }))
  writeFileSync(LIST, JSON.stringify(modules, null, 2))
}

/** Bundles scripts as browsers are given them; `into` a folder, or with `write: false` for whoever asks alone. */
export async function bundle(entries: Readonly<Record<string, string>>, into: BuildEnvironmentOptions) {
  const { build } = await import("vite")
  const output = await build({
    ...{ root: ROOT, configFile: false, publicDir: false, logLevel: "warn" },
    build: {
      ...into,
      target: "es2022",
      modulePreload: false,
      // Each by itself: a script that shares a file with another has a hash that says less.
      rollupOptions: {
        input: { ...entries },
        output: { entryFileNames: "[name]-[hash].js", chunkFileNames: "[name]-[hash].js", format: "es" },
      },
    },
  })
  const outputs = [output].flat().flatMap((one) => ("output" in one ? one.output : []))
  return outputs.filter((one) => one.type === "chunk")
}

/**
 * The scripts of participants' pages as they were last built, for the public list; none while the pages are being
 * written. The office's own script is no promise to anybody and stays out of it.
 */
export function listPromisedModules(): BuiltModule[] {
  if (!existsSync(LIST)) return []
  const modules: BuiltModule[] = JSON.parse(readFileSync(LIST, "utf8"))
  return modules.filter(({ name }) => name !== "office")
}

function hashOf(fileName: string): string {
  return createHash("sha256")
    .update(readFileSync(join(ROOT, "build/client/assets", fileName)))
    .digest("base64")
}

if (process.argv[1] === import.meta.filename) await buildBrowserModules()
