import { doorDb } from "#db/clients.server.ts"
import { missingProviders } from "#db/schema/missing-providers.ts"

/** What somebody without an account tells the office: a name, a town, an area, and no day. */
export async function insertMissingProvider(told: { name: string; town: string; area: string }): Promise<void> {
  await doorDb().insert(missingProviders).values(told)
}
