import { createHash } from "node:crypto"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs"
import { basename, dirname, join } from "node:path"
import { Refusal } from "#app/refusal.server.ts"
import type { Binaries } from "./binaries.server.ts"
import { canEnter, type Identity } from "./system-user.server.ts"

/** Where root's database lives when the account it runs under cannot reach our own folders. */
const APART = "/var/lib/threestar"

/** Folders the database account can reach: PostgreSQL's programs, and its data. */
export type Place = Readonly<{ programs: string; data: string }>

type Wanted = Readonly<{
  dataFolder: string
  binaries: Binaries
  identity: Identity
  say: (line: string) => void
}>

/**
 * Decides where programs and data lie: in their own places, or, when we are root and the database account cannot pass
 * through the folders above (a home of mode 0700), copies of the programs and the data itself under /var/lib/threestar.
 * Data that exists decides for good, so that a changed mode cannot make a full database look empty.
 * @throws Refusal when existing data has become unreachable, or neither place can be written
 */
export function choosePlace({ dataFolder, binaries, identity, say }: Wanted): Place {
  const own = join(dataFolder, "postgres")
  if (!identity) return { programs: binaries.folder, data: own }
  const apart = join(APART, nameFor(dataFolder))
  const programs = canEnter(identity, join(binaries.folder, "bin")) ? binaries.folder : copyPrograms(binaries)
  const reachable = canEnter(identity, dataFolder)
  if (existsSync(join(own, "PG_VERSION"))) {
    if (reachable) return { programs, data: own }
    throw new Refusal(
      `The database in ${own} runs as the user postgres, who can no longer enter ${dataFolder}: give the folders above it mode 0711 again.`,
    )
  }
  if (reachable && !existsSync(join(apart, "PG_VERSION"))) return { programs, data: own }
  makeRoom()
  say(`The database lies in ${apart}: it runs as the user postgres, who cannot enter ${dataFolder}.`)
  return { programs, data: apart }
}

/** Short and the same for the same folder: `main-.data-1f0c9a2b`. */
function nameFor(dataFolder: string): string {
  const real = realpathSync(dataFolder)
  const mark = createHash("sha256").update(real).digest("hex").slice(0, 8)
  return `${basename(dirname(real))}-${basename(real)}-${mark}`.replaceAll(/[^\w.-]/g, "_")
}

function copyPrograms({ folder, version }: Binaries): string {
  const copy = join(APART, `postgres-${version}`)
  if (existsSync(copy)) return copy
  makeRoom()
  const unfinished = join(APART, `.postgres-${version}-${process.pid}`)
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true })
  openToAll(unfinished)
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

function makeRoom() {
  try {
    mkdirSync(APART, { recursive: true, mode: 0o755 })
    chmodSync(APART, 0o755)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal(`${APART} cannot be written (${why}): set DATA_DIR to a folder every user may enter.`)
  }
}

function openToAll(folder: string) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, dirname(path).endsWith("bin") ? 0o755 : 0o644)
  }
}

/** Makes a folder that belongs to the database account alone. */
export function makeOwnFolder(identity: Identity, folder: string) {
  mkdirSync(folder, { mode: 0o700 })
  if (identity) chownSync(folder, identity.uid, identity.gid)
}
