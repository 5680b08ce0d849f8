import { createHash } from "node:crypto"
import { appendFileSync, existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { DeedHead } from "#app/domain/office/deed-chain.ts"

/** In SECRETS_DIR, and so outside the database: whoever makes the whole chain anew does not fit it any more. */
const FILE = "deed-heads"

/** SHA-256 of the bytes of a hash and a text, as hexadecimal: what office.record_deed does. */
export function deedHash(previous: string, text: string): string {
  return createHash("sha256").update(Buffer.from(previous, "hex")).update(text, "utf8").digest("hex")
}

/** Writes down where the record of deeds is; nothing if that stands there already. */
export function noteDeedHead(secretsDir: string, { number, hash }: DeedHead): void {
  if (readDeedHeads(secretsDir).some((known) => known.number === number && known.hash === hash)) return
  appendFileSync(join(secretsDir, FILE), `${number} ${hash}\n`, { mode: 0o600 })
}

/** Every head that was written down; what is no head (a line cut off by a power cut) is passed over. */
export function readDeedHeads(secretsDir: string): DeedHead[] {
  const file = join(secretsDir, FILE)
  if (!existsSync(file)) return []
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, number, hash] = /^(\d+) ([0-9a-f]{64})$/.exec(line) ?? []
      return number && hash ? [{ number: Number(number), hash }] : []
    })
}
