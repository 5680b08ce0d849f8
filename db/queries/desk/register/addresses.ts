import { and, eq, ne } from "drizzle-orm"
import { providerAddresses } from "#db/schema/provider-addresses.ts"
import { providers } from "#db/schema/providers.ts"
import type { RegisterTransaction } from "./rows.ts"

/** Whether an address leads to another provider already, as its slug or as one that it once had. */
export async function isAddressTaken(tx: RegisterTransaction, address: string, provider: string): Promise<boolean> {
  const [slug] = await tx
    .select({ slug: providers.slug })
    .from(providers)
    .where(and(eq(providers.slug, address), ne(providers.slug, provider)))
  const [other] = await tx
    .select({ address: providerAddresses.address })
    .from(providerAddresses)
    .where(and(eq(providerAddresses.address, address), ne(providerAddresses.provider, provider)))
  return slug !== undefined || other !== undefined
}
