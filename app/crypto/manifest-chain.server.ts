import { createHash } from "node:crypto"

/** A line of the public list with the hash of it and of all before it. */
export type ChainedLine = Readonly<{ line: string; hash: Buffer }>

/** What the first line stands on. */
export const NO_HASH = Buffer.alloc(32)

/** SHA-256(hash before ‖ line). */
export function chainedHash(before: Buffer, line: string): Buffer {
  return createHash("sha256").update(before).update(line).digest()
}

/** The lines to add behind a hash. */
export function chain(before: Buffer, lines: readonly string[]): ChainedLine[] {
  let hash = before
  return lines.map((line) => {
    hash = chainedHash(hash, line)
    return { line, hash }
  })
}

/** The whole list as it is served and archived: a line is its hash in hexadecimal, a space, and what it says. */
export function manifestText(lines: readonly ChainedLine[]): string {
  return lines.map(({ line, hash }) => `${hash.toString("hex")} ${line}\n`).join("")
}

/** Reads a saved copy. @returns the number of the first line (from 1) that does not follow from those before it */
export function readManifestText(text: string): { ok: true; lines: ChainedLine[] } | { ok: false; line: number } {
  const lines: ChainedLine[] = []
  let before: Buffer = NO_HASH
  for (const [place, row] of text.split("\n").filter(Boolean).entries()) {
    const line = row.slice(65)
    const hash = chainedHash(before, line)
    if (row[64] !== " " || hash.toString("hex") !== row.slice(0, 64)) return { ok: false, line: place + 1 }
    lines.push({ line, hash })
    before = hash
  }
  return { ok: true, lines }
}
