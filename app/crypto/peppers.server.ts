import { createHmac, randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { appendPepper, loadPeppers, NEXT_PEPPER, readKey, removeSecret, writeWhole } from "./secrets.server.ts"

/** A rotation of the pepper, as far as the files in SECRETS_DIR have come. */
export type Rotation = Readonly<{
  /** The peppers of the file, oldest first. */
  peppers: readonly Buffer[]
  /** The one to come. */
  next: Buffer
  /** This process began it; otherwise it takes up what another one was stopped in. */
  isNew: boolean
}>

/**
 * Notes down the pepper to come, in a file beside the others, or finds the one that is noted down. From now on no secrets
 * can be loaded until the rotation is finished.
 * @returns null when all that was left to do was to take the note away
 */
export function beginRotation(folder: string): Rotation | null {
  const peppers = loadPeppers(folder)
  const isNew = !existsSync(join(folder, NEXT_PEPPER))
  if (isNew) writeWhole(folder, NEXT_PEPPER, randomBytes(32).toString("base64url"))
  const next = readKey(folder, NEXT_PEPPER)
  if (!peppers.at(-1)?.equals(next)) return { peppers, next, isNew }
  removeSecret(folder, NEXT_PEPPER)
  return null
}

/** Makes the new pepper the last of the file, once the database has it. */
export function finishRotation(folder: string, { next }: Rotation): void {
  appendPepper(folder, next)
  removeSecret(folder, NEXT_PEPPER)
}

/** Takes back what was begun, before anything else was touched. */
export function cancelRotation(folder: string): void {
  removeSecret(folder, NEXT_PEPPER)
}

/** By which the database says which pepper came last: sixteen hexadecimal digits that open nothing. */
export function signOfPepper(pepper: Buffer): string {
  return createHmac("sha256", pepper).update("sign of a pepper").digest("hex").slice(0, 16)
}
