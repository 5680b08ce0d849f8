import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { type Env, env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { prepareFolder, readKey, recordSecrets, secretsInUse, writeWhole } from "./secrets.server.ts"

/** The campaign's own keys, 32 random bytes each; the value is the name of the file in CAMPAIGN_KEYS_DIR. */
const KEYS = {
  /** Finds a sign-up from an address, or from a name. */
  lookup: "campaign-lookup-key",
  /** Seals addresses and names. */
  address: "campaign-address-key",
  /** Signs the links in letters to supporters. */
  link: "campaign-link-key",
} as const

export type CampaignKeys = Readonly<Record<keyof typeof KEYS, Buffer>>

type Folders = Pick<Env, "CAMPAIGN_KEYS_DIR" | "DATA_DIR">

let loaded: { folder: string; keys: CampaignKeys } | undefined

/** The keys of this process, read, and the first time made, when somebody asks. */
export function campaignKeys(): CampaignKeys {
  const folders = env()
  if (loaded?.folder !== folders.CAMPAIGN_KEYS_DIR) {
    loaded = { folder: folders.CAMPAIGN_KEYS_DIR, keys: openCampaignKeys(folders) }
  }
  return loaded.keys
}

/** Names of the files that a copy has to hold. */
export function campaignKeyFiles(): string[] {
  return Object.values(KEYS)
}

/**
 * Reads the keys, and makes those that no data was made with yet.
 * @throws Refusal when one is gone that the data was made with, or is damaged: a new one would find no supporter and open
 *   no address
 */
export function openCampaignKeys({ CAMPAIGN_KEYS_DIR, DATA_DIR }: Folders): CampaignKeys {
  prepareFolder("CAMPAIGN_KEYS_DIR", CAMPAIGN_KEYS_DIR, 0o700)
  prepareFolder("DATA_DIR", DATA_DIR, 0o755)
  const missing = campaignKeyFiles().filter((name) => !existsSync(join(CAMPAIGN_KEYS_DIR, name)))
  const lost = missing.filter((name) => secretsInUse(DATA_DIR).includes(name))
  if (lost.length > 0) {
    throw new Refusal(
      `CAMPAIGN_KEYS_DIR (${CAMPAIGN_KEYS_DIR}) lacks ${lost.join(", ")}, which the data in ${DATA_DIR} was made with: put your copy back (npm run keys -- import-campaign FILE).`,
    )
  }
  for (const name of missing) writeWhole(CAMPAIGN_KEYS_DIR, name, randomBytes(32).toString("base64url"))
  recordSecrets(DATA_DIR, campaignKeyFiles())
  const read = (name: string) => readKey(CAMPAIGN_KEYS_DIR, name, "CAMPAIGN_KEYS_DIR")
  return { lookup: read(KEYS.lookup), address: read(KEYS.address), link: read(KEYS.link) }
}
