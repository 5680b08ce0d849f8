import { doorDb } from "#db/clients.server.ts"
import { providerDomains } from "#db/schema/provider-domains.ts"

/** Mail domains of the companies that are rated. Public facts, asked here because the door reads a typed address. */
export async function listProviderDomains(): Promise<string[]> {
  const rows = await doorDb().selectDistinct({ domain: providerDomains.domain }).from(providerDomains)
  return rows.map(({ domain }) => domain)
}
