import { randomBytes } from "node:crypto"
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs"
import { join } from "node:path"
import { Refusal } from "#app/refusal.server.ts"

/** Keys of the site itself, 32 random bytes each; the value is the name of the file. */
const KEYS = {
  /** Keyed hash of addresses and receipt codes: without it the database names nobody. */
  pepper: "pepper",
  /** Salt of the slow hash below the pepper; one for the whole deployment, so that the same address meets itself. */
  salt: "salt",
  /** Six-digit codes and links in letters. */
  code: "code-key",
  /** Spent book codes of people without JavaScript. */
  spend: "spend-key",
  /** Seals unfinished pools of book codes over restarts. */
  pool: "pool-key",
  /** Signs session cookies. */
  cookie: "cookie-key",
} as const

/** Logins on the database server, one secret each; `superuser` exists only on the embedded one. */
export const DATABASE_LOGINS = ["superuser", "owner", "site", "door", "desk", "tally"] as const

export type KeyName = keyof typeof KEYS
export type DatabaseLogin = (typeof DATABASE_LOGINS)[number]
/** The site's keys, 32 bytes each. */
export type Secrets = Readonly<Record<KeyName, Buffer>>

const KEY_BYTES = 32

/**
 * Makes every secret that `folder` (SECRETS_DIR) does not hold yet, readable by its owner alone, and never changes one
 * that exists. Each file is complete or absent, whatever moment the power fails.
 * @returns the names of the files made, empty when all were there
 * @throws Refusal when the folder cannot be written
 */
export function makeMissingSecrets(folder: string): string[] {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const missing = secretFiles().filter((name) => !existsSync(join(folder, name)))
    for (const name of missing) writeWhole(folder, name, randomBytes(KEY_BYTES).toString("base64url"))
    return missing
  } catch (error) {
    throw new Refusal(
      `SECRETS_DIR (${folder}) cannot be written (${reason(error)}): give this user the folder, or set SECRETS_DIR to another.`,
    )
  }
}

/**
 * Reads the site's keys.
 * @throws Refusal when one is missing or damaged; a key is never replaced silently, because what it protects would be lost
 */
export function loadSecrets(folder: string): Secrets {
  return {
    pepper: readKey(folder, KEYS.pepper),
    salt: readKey(folder, KEYS.salt),
    code: readKey(folder, KEYS.code),
    spend: readKey(folder, KEYS.spend),
    pool: readKey(folder, KEYS.pool),
    cookie: readKey(folder, KEYS.cookie),
  }
}

/**
 * Reads the password of one database login, safe to stand in a URL. Each process asks only for the logins it uses.
 * @throws Refusal when it is missing or damaged
 */
export function loadDatabasePassword(folder: string, login: DatabaseLogin): string {
  return readKey(folder, databaseFile(login)).toString("base64url")
}

/** Names of all files makeMissingSecrets keeps, in a fixed order. */
export function secretFiles(): string[] {
  return [...Object.values(KEYS), ...DATABASE_LOGINS.map(databaseFile)]
}

const databaseFile = (login: DatabaseLogin) => `database-${login}`

function readKey(folder: string, name: string): Buffer {
  let text: string
  try {
    text = readFileSync(join(folder, name), "utf8").trim()
  } catch (error) {
    throw new Refusal(
      `The secret ${name} cannot be read in SECRETS_DIR (${folder}) (${reason(error)}): put your copy of it back.`,
    )
  }
  const key = Buffer.from(text, "base64url")
  if (key.length !== KEY_BYTES) {
    throw new Refusal(`The secret ${name} in SECRETS_DIR (${folder}) is damaged: put your copy of it back.`)
  }
  return key
}

function writeWhole(folder: string, name: string, text: string) {
  const unfinished = join(folder, `.${name}.${randomBytes(6).toString("hex")}`)
  const file = openSync(unfinished, "wx", 0o600)
  try {
    writeSync(file, `${text}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    renameSync(unfinished, join(folder, name))
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  const directory = openSync(folder, "r")
  fsyncSync(directory)
  closeSync(directory)
}

const reason = (error: unknown) => (error instanceof Error ? error.message.split(",")[0] : String(error))
