import { index, primaryKey, text } from "drizzle-orm/pg-core"
import { certaintyCheck, provenance } from "./provenance.ts"
import { providers } from "./providers.ts"
import { register } from "./rooms.ts"

/** Web domains by which a representative can show whom they work for. To be checked before a claim is approved. */
export const providerDomains = register.table(
  "provider_domains",
  {
    provider: text("provider")
      .notNull()
      .references(() => providers.slug),
    domain: text("domain").notNull(),
    ...provenance(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.domain] }),
    index("provider_domains_domain").on(table.domain),
    certaintyCheck("provider_domains_certainty", table.certainty),
  ],
)
