import { randomUUID } from "node:crypto"
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs"
import { join } from "node:path"
import { Refusal } from "#app/refusal.server.ts"
import { newTallyKeyPair } from "./boxes.server.ts"

/**
 * Private halves of the tally's keys, one file each below SECRETS_DIR. Only the tally's own process opens this folder;
 * the site knows the public half alone, so that it can put ratings in and never take one out.
 */
function folderOf(secretsDir: string): string {
  return join(secretsDir, "tally")
}

/** Makes a pair and keeps its private half, written through to the disk before anything is sealed to it. */
export async function makeTallyKey(secretsDir: string): Promise<{ id: string; publicKey: Buffer }> {
  const { publicKey, privateKey } = await newTallyKeyPair()
  const id = randomUUID()
  const folder = folderOf(secretsDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unfinished = join(folder, `.${id}`)
  const file = openSync(unfinished, "wx", 0o600)
  writeSync(file, `${privateKey.toString("base64url")}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(unfinished, join(folder, `${id}.key`))
  const directory = openSync(folder, "r")
  fsyncSync(directory)
  closeSync(directory)
  return { id, publicKey }
}

/**
 * There is no copy to put back, on purpose: one that outlived its day could open what was promised destroyed.
 * @throws Refusal if the file is gone: what was sealed to the key is then lost, so nothing may go on quietly
 */
export function loadTallyKey(secretsDir: string, id: string): Buffer {
  const path = join(folderOf(secretsDir), `${id}.key`)
  if (!existsSync(path)) {
    throw new Refusal(
      `The tally's key is not in ${folderOf(secretsDir)}, and what was sealed to it cannot be read without it: put the folder back if it was moved; if it is lost, so are the ratings that wait, and \`npm run tally -- --forget-lost\` goes on without them.`,
    )
  }
  return Buffer.from(readFileSync(path, "utf8").trim(), "base64url")
}

/** The keys whose private halves are kept, and files that a crash left unfinished. */
export function listTallyKeyFiles(secretsDir: string): string[] {
  const folder = folderOf(secretsDir)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => name.replace(/^\.|\.key$/g, ""))
    .filter((name) => /^[0-9a-f-]{36}$/.test(name))
}

/** Destroys the private half: what was sealed to it and is not stored can never be read again. */
export function destroyTallyKey(secretsDir: string, id: string): void {
  rmSync(join(folderOf(secretsDir), `${id}.key`), { force: true })
  rmSync(join(folderOf(secretsDir), `.${id}`), { force: true })
}
