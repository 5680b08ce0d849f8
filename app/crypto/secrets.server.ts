import { randomBytes } from "node:crypto"
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { Refusal } from "#app/refusal.server.ts"

/** Keys of the site itself, 32 random bytes each; the value is the name of the file. */
const KEYS = {
  /** Keyed hash of addresses: without it the database names nobody. One a line, oldest first: see loadPeppers. */
  pepper: "pepper",
  /** Salt of the slow hash below the pepper; one for the whole deployment, so that the same address meets itself. */
  salt: "salt",
  /** Six-digit codes and links in letters. */
  code: "code-key",
  /** Spent book codes of people without JavaScript. */
  spend: "spend-key",
  /** Seals unfinished pools of book codes over restarts. */
  pool: "pool-key",
  /** Seals what people tell the office in their own words. */
  casework: "casework-key",
  /** Keyed hash of who supports which suggestion: without it the database tells nobody's list. */
  support: "support-key",
  /** Signs proofs of filing (Ed25519); its public half is published. */
  proof: "proof-key",
} as const

/** Logins on the database server, one secret each; `superuser` exists only on the embedded one. */
export const DATABASE_LOGINS = ["superuser", "owner", "site", "door", "desk", "tally"] as const

export type KeyName = keyof typeof KEYS
export type DatabaseLogin = (typeof DATABASE_LOGINS)[number]
/** The site's keys, 32 bytes each. */
export type Secrets = Readonly<Record<Exclude<KeyName, "pepper">, Buffer> & { peppers: readonly Buffer[] }>

const KEY_BYTES = 32

/** The pepper of a rotation that was begun and is not finished: see peppers.server.ts. */
export const NEXT_PEPPER = "pepper.next"

/** In DATA_DIR: the names (never more) of the secrets its data was made with. */
const RECORD = "secrets-in-use"

export type Folders = Readonly<{ SECRETS_DIR: string; DATA_DIR: string }>

/**
 * Makes every secret that SECRETS_DIR does not hold yet, readable by its owner alone, and never changes one that
 * exists. Each file is complete or absent, whatever moment the power fails, and two processes at once agree on one.
 * @returns the names of the files made, empty when all were there
 * @throws Refusal when a folder cannot be written, or when the data was made with a secret that has gone: a new one
 *   would lock everybody out without a word
 */
export function makeMissingSecrets({ SECRETS_DIR, DATA_DIR }: Folders): string[] {
  prepareFolder("SECRETS_DIR", SECRETS_DIR, 0o700)
  prepareFolder("DATA_DIR", DATA_DIR, 0o755)
  const missing = secretFiles().filter((name) => !existsSync(join(SECRETS_DIR, name)))
  const inUse = secretsInUse(DATA_DIR)
  const lost = missing.filter((name) => inUse.includes(name))
  if (lost.length > 0) {
    throw new Refusal(
      `SECRETS_DIR (${SECRETS_DIR}) lacks ${lost.join(", ")}, which the data in ${DATA_DIR} was made with: put your copy back, or set DATA_DIR to a new folder to begin afresh.`,
    )
  }
  try {
    for (const name of missing) writeWhole(SECRETS_DIR, name, randomBytes(KEY_BYTES).toString("base64url"))
    recordSecrets(DATA_DIR, secretFiles())
  } catch (error) {
    throw new Refusal(
      `SECRETS_DIR (${SECRETS_DIR}) or DATA_DIR (${DATA_DIR}) cannot be written (${reason(error)}): give this user both folders, or set them to others.`,
    )
  }
  return missing
}

/** The names of the secrets that the data was made with. */
export function secretsInUse(dataDir: string): string[] {
  const record = join(dataDir, RECORD)
  return existsSync(record) ? readFileSync(record, "utf8").split("\n").filter(Boolean) : []
}

/** Notes down that the data is made with these secrets from now on: none of them may be made anew without a word. */
export function recordSecrets(dataDir: string, names: readonly string[]) {
  const known = secretsInUse(dataDir)
  if (names.some((name) => !known.includes(name))) writeRecord(dataDir, [...new Set([...known, ...names])])
}

/** The opposite, for secrets that are about to be destroyed. */
export function unrecordSecrets(dataDir: string, names: readonly string[]) {
  const known = secretsInUse(dataDir)
  if (names.some((name) => known.includes(name)))
    writeRecord(
      dataDir,
      known.filter((name) => !names.includes(name)),
    )
}

function writeRecord(dataDir: string, names: readonly string[]) {
  const unfinished = join(dataDir, `.${RECORD}.${randomBytes(6).toString("hex")}`)
  writeFileSync(unfinished, `${names.join("\n")}\n`)
  renameSync(unfinished, join(dataDir, RECORD))
}

/**
 * Reads the site's keys.
 * @throws Refusal when one is missing or damaged; a key is never replaced silently, because what it protects would be
 *   lost. Also while a rotation of the pepper is not finished: nobody knows then how addresses are looked up
 */
export function loadSecrets(folder: string): Secrets {
  if (existsSync(join(folder, NEXT_PEPPER))) {
    throw new Refusal(
      `SECRETS_DIR (${folder}) holds ${NEXT_PEPPER}: a rotation of the pepper was begun and not finished. Run it again: npm run keys -- rotate-pepper.`,
    )
  }
  return {
    peppers: loadPeppers(folder),
    salt: readKey(folder, KEYS.salt),
    code: readKey(folder, KEYS.code),
    spend: readKey(folder, KEYS.spend),
    pool: readKey(folder, KEYS.pool),
    casework: readKey(folder, KEYS.casework),
    support: readKey(folder, KEYS.support),
    proof: readKey(folder, KEYS.proof),
  }
}

/**
 * The peppers of the first day and of every rotation since, oldest first: each is folded over what the ones before made.
 * @throws Refusal when the file is missing, or one of its lines is damaged
 */
export function loadPeppers(folder: string): Buffer[] {
  const lines = readSecret(folder, KEYS.pepper).split("\n")
  return lines.map((line) => keyIn(line, { folder, name: KEYS.pepper }))
}

/** The file of peppers with one more line, complete or as it was, whatever moment the power fails. */
export function appendPepper(folder: string, pepper: Buffer): void {
  const lines = [...loadPeppers(folder), pepper].map((one) => one.toString("base64url"))
  renameSync(writeUnfinished(folder, KEYS.pepper, lines.join("\n")), join(folder, KEYS.pepper))
  syncFolder(folder)
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

/** @param setting which setting names the folder, for whoever has to mend it */
export function readKey(folder: string, name: string, setting = "SECRETS_DIR"): Buffer {
  return keyIn(readSecret(folder, name, setting), { folder, name, setting })
}

function readSecret(folder: string, name: string, setting = "SECRETS_DIR"): string {
  try {
    return readFileSync(join(folder, name), "utf8").trim()
  } catch (error) {
    throw new Refusal(
      `The secret ${name} cannot be read in ${setting} (${folder}) (${reason(error)}): put your copy of it back.`,
    )
  }
}

type KeyPlace = Readonly<{ folder: string; name: string; setting?: string }>

function keyIn(text: string, { folder, name, setting = "SECRETS_DIR" }: KeyPlace): Buffer {
  const key = Buffer.from(text.trim(), "base64url")
  if (key.length === KEY_BYTES) return key
  throw new Refusal(`The secret ${name} in ${setting} (${folder}) is damaged: put your copy of it back.`)
}

/** Makes a folder where it is missing. @throws Refusal when it cannot be written */
export function prepareFolder(setting: string, folder: string, mode: number) {
  try {
    // The folders above keep the usual mode: the database's account must be able to pass through them.
    mkdirSync(dirname(folder), { recursive: true })
    if (!existsSync(folder)) mkdirSync(folder, { mode, recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Refusal(
      `${setting} (${folder}) cannot be written (${reason(error)}): give this user the folder, or set ${setting} to another.`,
    )
  }
}

/** Writes a secret's file so that it is complete or absent; where another process was quicker, that one's file stays. */
export function writeWhole(folder: string, name: string, text: string) {
  const unfinished = writeUnfinished(folder, name, text)
  try {
    // A link, unlike a rename, does not replace what another process has just made.
    linkSync(unfinished, join(folder, name))
  } catch (error) {
    if (!existsSync(join(folder, name))) throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
  syncFolder(folder)
}

/** Takes a secret's file away for good. */
export function removeSecret(folder: string, name: string) {
  rmSync(join(folder, name), { force: true })
  syncFolder(folder)
}

/** The text in a file of another name, on the disk for certain. */
function writeUnfinished(folder: string, name: string, text: string): string {
  const unfinished = join(folder, `.${name}.${randomBytes(6).toString("hex")}`)
  const file = openSync(unfinished, "wx", 0o600)
  try {
    writeSync(file, `${text}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return unfinished
}

/** Names of files, too, are on the disk for certain only after this. */
function syncFolder(folder: string) {
  const directory = openSync(folder, "r")
  fsyncSync(directory)
  closeSync(directory)
}

const reason = (error: unknown) => (error instanceof Error ? error.message.split(",")[0] : String(error))
