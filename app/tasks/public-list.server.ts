import { promisify } from "node:util"
import { gzip } from "node:zlib"
import { manifestText } from "#app/crypto/manifest-chain.server.ts"
import { readManifest } from "./manifest.server.ts"

/** The public list as it is sent: as text, and packed. */
export type PublicList = Readonly<{ text: Uint8Array<ArrayBuffer>; packed: Uint8Array<ArrayBuffer> }>

let kept: Readonly<{ of: string; list: Promise<PublicList> }> | null = null

/** The whole public list, written and packed anew only when it has grown: its last hash names all that stands in it. */
export async function findPublicList(): Promise<PublicList> {
  const lines = await readManifest()
  const of = lines.at(-1)?.hash.toString("hex") ?? ""
  if (kept?.of !== of) kept = { of, list: packedList(manifestText(lines)) }
  return kept.list
}

async function packedList(written: string): Promise<PublicList> {
  const text = new TextEncoder().encode(written)
  return { text, packed: new Uint8Array(await promisify(gzip)(text)) }
}
