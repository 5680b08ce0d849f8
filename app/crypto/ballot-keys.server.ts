import { createPrivateKey, type KeyObject } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { type BallotKey, keyName } from "#app/domain/manifest.ts"
import { Refusal } from "#app/refusal.server.ts"
import { modulusOf } from "./blind-signatures.server.ts"
import { writeWhole } from "./secrets.server.ts"

/**
 * Private halves of the ballot keys, one file each: `SECRETS_DIR/ballots/2026/UNIT.rating.pem`. They sign what the
 * browsers of participants ask for; a copy of them lets its holder make ballots, and finds out nothing about anybody.
 */
const FOLDER = "ballots"

type Named = Pick<BallotKey, "year" | "unit" | "purpose">

/** Writes the private half before its public half is published; where there is one already, that one stays. */
export function keepBallotKey(secretsDir: string, key: Named, privateKey: KeyObject): void {
  const path = pathOf(secretsDir, key)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const pem = privateKey.export({ format: "pem", type: "pkcs8" })
  writeWhole(dirname(path), fileOf(key), String(pem).trim())
}

/** The private half, or null where its file is not there. @throws Refusal when the file is damaged */
export function loadBallotKey(secretsDir: string, key: Named): KeyObject | null {
  const path = pathOf(secretsDir, key)
  if (!existsSync(path)) return null
  try {
    return createPrivateKey(readFileSync(path))
  } catch {
    throw new Refusal(
      `The ballot key ${keyName(key)} (${path}) is damaged: put your copy of it back (npm run keys -- import FILE).`,
    )
  }
}

/** Files of private halves, from SECRETS_DIR: `ballots/2026/UNIT.rating.pem`. */
export function listBallotKeyFiles(secretsDir: string): string[] {
  const folder = join(secretsDir, FOLDER)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".pem") && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name).slice(secretsDir.length + 1))
    .sort()
}

export type KeyFault = Readonly<{ key: BallotKey; fault: "lost" | "other" }>

/** Published keys whose private half is gone, or is the half of another key. */
export function findKeyFaults(secretsDir: string, keys: readonly BallotKey[]): KeyFault[] {
  return keys.flatMap((key): KeyFault[] => {
    const kept = loadBallotKey(secretsDir, key)
    if (kept === null) return [{ key, fault: "lost" }]
    return modulusOf(kept) === key.n ? [] : [{ key, fault: "other" }]
  })
}

function pathOf(secretsDir: string, key: Named): string {
  return join(secretsDir, FOLDER, String(key.year), fileOf(key))
}

/** Ids of units are made of slugs and dots, which every file system takes. */
function fileOf({ unit, purpose }: Named): string {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(unit)) throw new RangeError("A unit's id is made of slugs and dots")
  return `${unit}.${purpose}.pem`
}
