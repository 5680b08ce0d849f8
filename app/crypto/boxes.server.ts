import type { KeyObject } from "node:crypto"
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core"
import { hpkeSeal, readPublicKey } from "./hpke-seal.server.ts"

/** RFC 9180: X25519, HKDF-SHA-256, AES-256-GCM. Whoever holds only the public half can put in, never take out. */
const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

/**
 * Every box has this many bytes inside, so that a box's size says nothing about its words: two texts of
 * MOST_CHARACTERS signs of four bytes and everything else fit.
 */
export const BOX_LENGTH = 12_288

export type TallyKeyPair = Readonly<{ publicKey: Buffer; privateKey: Buffer }>

export async function newTallyKeyPair(): Promise<TallyKeyPair> {
  const pair = await suite.kem.generateKeyPair()
  return {
    publicKey: Buffer.from(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: Buffer.from(await suite.kem.serializePrivateKey(pair.privateKey)),
  }
}

/** @throws RangeError if the content does not fit; forms keep it from coming to that. */
export function sealBox(content: unknown, publicKey: Buffer): Buffer {
  const text = Buffer.from(JSON.stringify(content))
  if (text.length > BOX_LENGTH) throw new RangeError("A rating is too long for its box")
  const padded = Buffer.alloc(BOX_LENGTH, " ")
  text.copy(padded)
  return hpkeSeal(padded, imported(publicKey))
}

/** @throws if the box was sealed to another key or altered. */
export async function openBox<Content>(box: Buffer, privateKey: Buffer): Promise<Content> {
  const recipient = await suite.createRecipientContext({
    recipientKey: await suite.kem.deserializePrivateKey(bytesOf(privateKey)),
    enc: bytesOf(box.subarray(0, 32)),
  })
  return JSON.parse(Buffer.from(await recipient.open(bytesOf(box.subarray(32)))).toString())
}

let newest: { raw: Buffer; key: KeyObject } | undefined

/** A key is read once: the same one seals every box until the next tally. */
function imported(raw: Buffer): KeyObject {
  if (!newest?.raw.equals(raw)) newest = { raw, key: readPublicKey(raw) }
  return newest.key
}

function bytesOf(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer
}
