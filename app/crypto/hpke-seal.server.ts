import {
  createCipheriv,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto"

/**
 * The sealing half of RFC 9180 in base mode, for the one suite that we use: DHKEM(X25519, HKDF-SHA-256), HKDF-SHA-256,
 * AES-256-GCM, without `info` and `aad`, one message a context. Opening is the library's (`@hpke/core`), so that every
 * tally proves the two agree. Sealing stands on the road of every rating, and costs a quarter of the library's many
 * asynchronous steps when it is done in one (0.2 ms beside 0.75).
 */
const KEM_SUITE = Buffer.concat([Buffer.from("KEM"), uint16(0x0020)])
const HPKE_SUITE = Buffer.concat([Buffer.from("HPKE"), uint16(0x0020), uint16(0x0001), uint16(0x0002)])

/** A DER header that makes the 32 raw bytes of an X25519 public key a SubjectPublicKeyInfo (RFC 8410). */
const X25519_DER_HEADER = Buffer.from("302a300506032b656e032100", "hex")

const NOTHING = Buffer.alloc(0)

/** The context of base mode with neither `info` nor a shared key: the same for every message (RFC 9180, 5.1). */
const CONTEXT = Buffer.concat([
  Buffer.from([0x00]),
  labeledExtract(HPKE_SUITE, { salt: NOTHING, label: "psk_id_hash", input: NOTHING }),
  labeledExtract(HPKE_SUITE, { salt: NOTHING, label: "info_hash", input: NOTHING }),
])

/** Reads the 32 raw bytes of an X25519 public key. @throws for any other length */
export function readPublicKey(raw: Buffer): KeyObject {
  if (raw.length !== 32) throw new RangeError("An X25519 public key has 32 bytes")
  return createPublicKey({ key: Buffer.concat([X25519_DER_HEADER, raw]), format: "der", type: "spki" })
}

/** The encapsulated key (32 bytes), the ciphertext, and its tag (16 bytes), one after the other. */
export function hpkeSeal(plaintext: Buffer, recipient: KeyObject): Buffer {
  const ephemeral = generateKeyPairSync("x25519")
  const encapsulated = rawPublicKey(ephemeral.publicKey)
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: recipient })
  const sharedSecret = labeledExpand(KEM_SUITE, {
    secret: labeledExtract(KEM_SUITE, { salt: NOTHING, label: "eae_prk", input: shared }),
    label: "shared_secret",
    info: Buffer.concat([encapsulated, rawPublicKey(recipient)]),
    length: 32,
  })
  const secret = labeledExtract(HPKE_SUITE, { salt: sharedSecret, label: "secret", input: NOTHING })
  const key = labeledExpand(HPKE_SUITE, { secret, label: "key", info: CONTEXT, length: 32 })
  const nonce = labeledExpand(HPKE_SUITE, { secret, label: "base_nonce", info: CONTEXT, length: 12 })
  const cipher = createCipheriv("aes-256-gcm", key, nonce)
  return Buffer.concat([encapsulated, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** LabeledExtract of RFC 9180, section 4. */
function labeledExtract(suite: Buffer, from: { salt: Buffer; label: string; input: Buffer }): Buffer {
  return createHmac("sha256", from.salt).update("HPKE-v1").update(suite).update(from.label).update(from.input).digest()
}

/** LabeledExpand of RFC 9180, section 4, for at most the 32 bytes of one HMAC. */
function labeledExpand(suite: Buffer, from: { secret: Buffer; label: string; info: Buffer; length: number }): Buffer {
  return createHmac("sha256", from.secret)
    .update(uint16(from.length))
    .update("HPKE-v1")
    .update(suite)
    .update(from.label)
    .update(from.info)
    .update(Buffer.from([1]))
    .digest()
    .subarray(0, from.length)
}

function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: "der", type: "spki" }).subarray(X25519_DER_HEADER.length)
}

function uint16(number: number): Buffer {
  return Buffer.from([number >> 8, number & 255])
}
