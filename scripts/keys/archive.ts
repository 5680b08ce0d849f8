import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { createInterface } from "node:readline/promises"
import {
  packCampaignKeys,
  packKeys,
  type Unpacked,
  unpackCampaignKeys,
  unpackKeys,
} from "#app/crypto/key-archive.server.ts"
import { env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"

/** A thief of the file may guess for years. */
const SHORTEST_PASSPHRASE = 16

export async function exportKeys(file: string | undefined): Promise<void> {
  if (!file) throw new Refusal("Say where to write the copy: npm run keys -- export FILE.")
  await writeCopy(file, (passphrase) => packKeys(env().SECRETS_DIR, passphrase))
  console.log(`${file} holds the keys, encrypted. Keep it apart from the data, and the passphrase apart from both.`)
  console.log("It leaves out the tally's keys and those of the years: no copy of them may be kept.")
  console.log(
    "It leaves out the campaign's keys, too, so that no file holds both: npm run keys -- export-campaign FILE.",
  )
}

export async function exportCampaignKeys(file: string | undefined): Promise<void> {
  if (!file) throw new Refusal("Say where to write the copy: npm run keys -- export-campaign FILE.")
  await writeCopy(file, (passphrase) => packCampaignKeys(env().CAMPAIGN_KEYS_DIR, passphrase))
  console.log(`${file} holds the campaign's keys, encrypted. Keep it apart from the data and from the other keys.`)
}

async function writeCopy(file: string, pack: (passphrase: string) => Promise<Buffer>): Promise<void> {
  if (existsSync(file)) throw new Refusal(`${file} is there already: choose another name, or take it away first.`)
  const passphrase = await askPassphrase()
  if ([...passphrase].length < SHORTEST_PASSPHRASE) {
    throw new Refusal(
      `The passphrase is too short: take at least ${SHORTEST_PASSPHRASE} characters, such as five words.`,
    )
  }
  writeFileSync(file, await pack(passphrase), { mode: 0o600, flag: "wx" })
}

export async function importKeys(file: string | undefined): Promise<void> {
  if (!file) throw new Refusal("Say which copy to read: npm run keys -- import FILE.")
  await readCopy(file, (archive, passphrase) => unpackKeys(env().SECRETS_DIR, archive, passphrase))
}

export async function importCampaignKeys(file: string | undefined): Promise<void> {
  if (!file) throw new Refusal("Say which copy to read: npm run keys -- import-campaign FILE.")
  await readCopy(file, (archive, passphrase) => unpackCampaignKeys(env().CAMPAIGN_KEYS_DIR, archive, passphrase))
}

async function readCopy(file: string, unpack: (archive: Buffer, passphrase: string) => Promise<Unpacked>) {
  if (!existsSync(file)) throw new Refusal(`${file} is not there: check the name.`)
  const { written, same } = await unpack(readFileSync(file), await askPassphrase())
  console.log(`Put back: ${written.length}. There already: ${same.length}.`)
}

/** Never from the command line, which shells remember. */
async function askPassphrase(): Promise<string> {
  const given = process.env.KEYS_PASSPHRASE
  if (given) return given
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await lines.question("Passphrase: ")
  lines.close()
  return answer
}
