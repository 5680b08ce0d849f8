import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import argon2 from "argon2"
import { Refusal } from "#app/refusal.server.ts"
import { listBallotKeyFiles } from "./ballot-keys.server.ts"
import { campaignKeyFiles } from "./campaign-keys.server.ts"
import { secretFiles, writeWhole } from "./secrets.server.ts"

/** What an archive begins with, so that another file is told apart before the passphrase is blamed. */
const HEAD = "threestar keys 1\n"
const SALT_BYTES = 16
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A passphrase is guessable and this file may be stolen at leisure: 256 MiB and three passes a guess. */
const COST = { type: argon2.argon2id, memoryCost: 262_144, timeCost: 3, parallelism: 1, raw: true } as const

/**
 * All keys that a copy may be kept of, encrypted: the site's own, the roles' passwords and the ballot keys. The tally's
 * keys and those of the years are left out, because a copy would outlive the day on which they must be destroyed.
 */
export async function packKeys(secretsDir: string, passphrase: string): Promise<Buffer> {
  return pack(secretsDir, [...secretFiles(), ...listBallotKeyFiles(secretsDir)], passphrase)
}

/** The campaign's keys in an archive of their own: no file holds them beside the pepper. */
export async function packCampaignKeys(folder: string, passphrase: string): Promise<Buffer> {
  return pack(folder, campaignKeyFiles(), passphrase)
}

async function pack(folder: string, names: readonly string[], passphrase: string): Promise<Buffer> {
  const files = names
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")])
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)]
  const cipher = createCipheriv("aes-256-gcm", await keyOf(passphrase, salt), nonce)
  const body = Buffer.concat([cipher.update(gzipSync(JSON.stringify(files))), cipher.final()])
  return Buffer.concat([Buffer.from(HEAD), salt, nonce, cipher.getAuthTag(), body])
}

type KeyFile = Readonly<{ name: string; text: string }>

export type Unpacked = Readonly<{ written: readonly string[]; same: readonly string[] }>

/**
 * Puts back what is missing and changes nothing that is there.
 * @throws Refusal for another file, a wrong passphrase, or keys that differ from those that are there
 */
export async function unpackKeys(secretsDir: string, archive: Buffer, passphrase: string): Promise<Unpacked> {
  const files = await readArchive(archive, passphrase)
  if (files.some(({ name }) => campaignKeyFiles().includes(name))) {
    throw new Refusal(
      "This archive holds the campaign’s keys: put them back with npm run keys -- import-campaign FILE.",
    )
  }
  return putBack(secretsDir, files, "SECRETS_DIR")
}

/**
 * The same for the campaign's keys.
 * @throws Refusal as above, and for an archive of the site's keys
 */
export async function unpackCampaignKeys(folder: string, archive: Buffer, passphrase: string): Promise<Unpacked> {
  const files = await readArchive(archive, passphrase)
  if (files.some(({ name }) => !campaignKeyFiles().includes(name))) {
    throw new Refusal("This archive holds the site’s keys: put them back with npm run keys -- import FILE.")
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return putBack(folder, files, "CAMPAIGN_KEYS_DIR")
}

function putBack(secretsDir: string, files: readonly KeyFile[], setting: string): Unpacked {
  const kept = (name: string) => existsSync(join(secretsDir, name)) && readFileSync(join(secretsDir, name), "utf8")
  const other = files.filter(({ name, text }) => kept(name) !== false && kept(name) !== text)
  if (other.length > 0) {
    throw new Refusal(
      `${setting} (${secretsDir}) holds other keys than the archive (${other.map(({ name }) => name).join(", ")}): nothing was changed. Set ${setting} to the folder that the archive belongs to.`,
    )
  }
  const missing = files.filter(({ name }) => kept(name) === false)
  for (const { name, text } of missing) {
    const path = join(secretsDir, name)
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeWhole(dirname(path), path.slice(dirname(path).length + 1), text.trimEnd())
  }
  const written = missing.map(({ name }) => name)
  return { written, same: files.map(({ name }) => name).filter((name) => !written.includes(name)) }
}

async function readArchive(archive: Buffer, passphrase: string): Promise<KeyFile[]> {
  if (archive.subarray(0, HEAD.length).toString("latin1") !== HEAD) {
    throw new Refusal("This file is no archive of keys: give one that `npm run keys -- export` has made.")
  }
  const [salt, nonce, tag, body] = partsOf(archive.subarray(HEAD.length))
  const decipher = createDecipheriv("aes-256-gcm", await keyOf(passphrase, salt), nonce)
  decipher.setAuthTag(tag)
  let packed: Buffer
  try {
    packed = Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    throw new Refusal("The passphrase does not open this archive, or the file is damaged: nothing was changed.")
  }
  const files: unknown = JSON.parse(gunzipSync(packed).toString())
  if (!Array.isArray(files)) throw new Refusal("This archive of keys is damaged: nothing was changed.")
  return files.map(([name, text]: [unknown, unknown]) => ({ name: plainName(name), text: String(text) }))
}

/** A name of ours: nothing that leads out of the folder. */
function plainName(name: unknown): string {
  const text = String(name)
  if (!/^[a-z0-9-]+$|^ballots\/\d{4}\/[a-z0-9][a-z0-9.-]*\.pem$/.test(text) || text.includes("..")) {
    throw new Refusal("This archive holds a file that is no key of ours: nothing was changed.")
  }
  return text
}

function partsOf(bytes: Buffer): [Buffer, Buffer, Buffer, Buffer] {
  const [nonce, tag, body] = [SALT_BYTES, SALT_BYTES + NONCE_BYTES, SALT_BYTES + NONCE_BYTES + TAG_BYTES]
  return [bytes.subarray(0, nonce), bytes.subarray(nonce, tag), bytes.subarray(tag, body), bytes.subarray(body)]
}

function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  return argon2.hash(passphrase.normalize("NFKC"), { ...COST, salt, hashLength: 32 })
}
