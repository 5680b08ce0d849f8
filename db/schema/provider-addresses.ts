import { sql } from "drizzle-orm"
import { boolean, index, text, uniqueIndex } from "drizzle-orm/pg-core"
import { providers } from "./providers.ts"
import { register } from "./rooms.ts"

/**
 * Addresses of providers' pages besides the slug, which never changes, because ratings and figures are kept by it. Every
 * address that a provider ever had leads to its page.
 */
export const providerAddresses = register.table(
  "provider_addresses",
  {
    /** What stands after /providers/. No slug of another provider: that would win. */
    address: text().primaryKey(),
    provider: text()
      .notNull()
      .references(() => providers.slug),
    /** Where the page stands now; the others lead to it. Without a current one it stands at the slug. */
    current: boolean().notNull(),
  },
  (table) => [
    index("provider_addresses_provider").on(table.provider),
    uniqueIndex("provider_addresses_one_current").on(table.provider).where(sql`${table.current}`),
  ],
)
