import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** A script that pages of participants or of the office bring along; browsers refuse bytes that do not fit `integrity`. */
export type BrowserModule = Readonly<{ src: string; integrity?: string }>

/** The scripts of the build that this server is part of; while pages are written, their sources, which Vite serves. */
export function browserModules(): Readonly<Record<ModuleName, BrowserModule>> {
  if (import.meta.env.DEV) {
    return {
      ballots: { src: "/app/browser/ballots.ts" },
      solver: { src: "/app/browser/solver.ts" },
      office: { src: "/app/browser/office/office.ts" },
    }
  }
  known ??= { ballots: moduleNamed("ballots"), solver: moduleNamed("solver"), office: moduleNamed("office") }
  return known
}

type ModuleName = "ballots" | "solver" | "office"

let known: ReturnType<typeof browserModules> | undefined

function moduleNamed(name: ModuleName): BrowserModule {
  const list = join(import.meta.dirname, "browser-modules.json")
  const modules: { name: string; file: string; sha256: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, "utf8"))
    : []
  const found = modules.find((module) => module.name === name)
  if (!found) throw new Error(`The build lacks the script ${name}`)
  return { src: found.file, integrity: `sha256-${found.sha256}` }
}
