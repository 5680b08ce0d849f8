import { eq } from "drizzle-orm"
import { deskDb } from "#db/clients.server.ts"
import { providerDomains } from "#db/schema/provider-domains.ts"
import { providers } from "#db/schema/providers.ts"

/** What a provider is called now, and its mail domains. */
export async function findRecipient(provider: string): Promise<{ name: string; domains: string[] } | null> {
  const [found] = await deskDb().select({ name: providers.name }).from(providers).where(eq(providers.slug, provider))
  if (!found) return null
  const rows = await deskDb()
    .select({ domain: providerDomains.domain })
    .from(providerDomains)
    .where(eq(providerDomains.provider, provider))
  return { name: found.name, domains: rows.map(({ domain }) => domain) }
}
