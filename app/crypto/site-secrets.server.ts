import { env } from "#app/env.server.ts"
import { loadSecrets, type Secrets } from "./secrets.server.ts"

let loaded: Secrets | undefined

/** The site's keys, read from SECRETS_DIR the first time somebody asks. */
export function siteSecrets(): Secrets {
  loaded ??= loadSecrets(env().SECRETS_DIR)
  return loaded
}
