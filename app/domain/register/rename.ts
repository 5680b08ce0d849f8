import { searchedText } from "../searched-text.ts"
import { added, changed, listOf, type Row, type RowChange, type StoredRow, textOf } from "./row-change.ts"

export type Rename = Readonly<{
  provider: StoredRow
  name: string
  /** Where the page is to stand; null: where it stands now. */
  address: string | null
  /** Every further address that the provider has or had. */
  addresses: readonly StoredRow[]
}>

/**
 * A provider under another name. Its slug stays, and with it every rating and figure. The name before is kept as another
 * name, so that a search for it finds the provider; a page that moves leaves its old address behind as a way to it.
 */
export function planRename({ provider, name, address, addresses }: Rename): RowChange[] {
  const before = textOf(provider.values, "name") ?? ""
  const others = [...listOf(provider.values, "other_names"), before].filter((one) => one !== name)
  return [
    ...changed(provider, { name, ...namesOf(provider.values, name, others) }),
    ...(address === null ? [] : moves(provider.key, address, addresses)),
  ]
}

/** The columns of a provider's other names, and what a search looks through. */
export function namesOf(values: Row, name: string, others: readonly string[]): Row {
  const otherNames = [...new Set(others)].filter((one) => one !== "")
  return { other_names: otherNames, searched: searchedText([name, textOf(values, "legal_name"), ...otherNames]) }
}

/** First the address that was the page's, then the one that is: two are never current at once. */
function moves(slug: string, address: string, addresses: readonly StoredRow[]): RowChange[] {
  const left = addresses.filter(({ key }) => key !== address).flatMap((one) => changed(one, { current: false }))
  const own = addresses.find(({ key }) => key === address)
  if (own) return [...left, ...changed(own, { current: true })]
  if (address === slug) return left
  return [...left, added("providerAddresses", address, { address, provider: slug, current: true })]
}
