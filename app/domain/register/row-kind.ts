import type { RegisterDeed } from "./deed.ts"
import type { ChangedTable } from "./row-change.ts"

/** The kinds of rows that the office edits one by one, and brings in as files. */
export const ROW_KINDS = ["provider", "contract", "link", "domain"] as const
export type RowKind = (typeof ROW_KINDS)[number]

type KindWords = Readonly<{
  table: ChangedTable
  /** With its article, to follow "Add" and "Change". */
  name: string
  many: string
  deeds: Readonly<{ add: RegisterDeed; edit: RegisterDeed; remove: RegisterDeed | null }>
  /** Columns that say which row it is: they are chosen once, and never changed. */
  fixed: readonly string[]
}>

/** What is true of each kind. A provider is ended and never taken out, because ratings may point to it. */
export const KINDS = {
  provider: {
    table: "providers",
    name: "a provider",
    many: "Providers",
    deeds: { add: "provider.add", edit: "provider.edit", remove: null },
    // A new name is a deed of its own, and so is becoming another.
    fixed: ["slug", "name", "became", "became_date"],
  },
  contract: {
    table: "contracts",
    name: "a contract",
    many: "Contracts",
    deeds: { add: "contract.add", edit: "contract.edit", remove: "contract.remove" },
    fixed: ["programme", "area", "provider"],
  },
  link: {
    table: "supplyLinks",
    name: "a supply link",
    many: "Supply links",
    deeds: { add: "link.add", edit: "link.edit", remove: "link.remove" },
    fixed: ["programme", "area", "prime", "subcontractor"],
  },
  domain: {
    table: "providerDomains",
    name: "a web domain",
    many: "Web domains",
    deeds: { add: "domain.add", edit: "domain.edit", remove: "domain.remove" },
    fixed: ["provider", "domain"],
  },
} as const satisfies Record<RowKind, KindWords>

export function isRowKind(text: string | undefined): text is RowKind {
  return ROW_KINDS.some((kind) => kind === text)
}
