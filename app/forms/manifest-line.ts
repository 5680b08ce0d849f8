import { z } from "zod"
import { PURPOSES } from "#app/domain/ballot.ts"
import { PUBLIC_EXPONENT } from "#app/domain/ballot-encoding.ts"
import type { ManifestEntry } from "#app/domain/manifest.ts"

const key = z.object({
  kind: z.literal("key"),
  book: z.string(),
  year: z.number().int(),
  area: z.string(),
  unit: z.string(),
  purpose: z.enum(PURPOSES),
  n: z.string(),
  e: z.literal(PUBLIC_EXPONENT),
})
const keyLost = z.object({ kind: z.literal("key-lost"), book: z.string(), unit: z.string(), purpose: z.enum(PURPOSES) })
const module = z.object({
  kind: z.literal("module"),
  day: z.string(),
  name: z.string(),
  file: z.string(),
  sha256: z.string(),
})
const entry = z.discriminatedUnion("kind", [key, keyLost, module])

/** One line of the public list. @throws if it is none that we ever write */
export function readManifestLine(line: string): ManifestEntry {
  return entry.parse(JSON.parse(line))
}

/** The line of an entry; its fields always stand in the same order. */
export function writeManifestLine(of: ManifestEntry): string {
  return JSON.stringify(entry.parse(of))
}
