import { sql } from "drizzle-orm"
import { type AnyPgColumn, check, index, text } from "drizzle-orm/pg-core"
import { certaintyCheck, delistedOn, partialDateCheck, provenance } from "./provenance.ts"
import { register } from "./rooms.ts"

/** Organisations that hold contracts or deliver under them. */
export const providers = register.table(
  "providers",
  {
    slug: text("slug").primaryKey(),
    name: text("name").notNull(),
    legalName: text("legal_name"),
    otherNames: text("other_names").array().notNull().default([]),
    sector: text("sector").notNull(),
    companyNumber: text("company_number"),
    parentOrGroup: text("parent_or_group"),
    /** The provider into which this one was merged, sold or renamed. */
    became: text("became").references((): AnyPgColumn => providers.slug),
    /** May stand without `became`: the date on which the organisation changed hands or failed. */
    becameIn: text("became_in"),
    note: text("note"),
    /** The provider that this one turned out to be: its page leads there, and what was its own is the other's. */
    duplicateOf: text("duplicate_of").references((): AnyPgColumn => providers.slug),
    /** Every name, folded to plain lower case, one a line: what a search for a provider looks through. */
    searched: text("searched").notNull(),
    ...provenance(),
    delistedOn: delistedOn(),
  },
  (table) => [
    index("providers_became").on(table.became),
    index("providers_searched_trgm").using("gin", sql`${table.searched} gin_trgm_ops`),
    check("providers_became_another", sql`${table.became} <> ${table.slug}`),
    check("providers_duplicate_of_another", sql`${table.duplicateOf} <> ${table.slug}`),
    certaintyCheck("providers_certainty", table.certainty),
    partialDateCheck("providers_became_in", table.becameIn),
  ],
)
