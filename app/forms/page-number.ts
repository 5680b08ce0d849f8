/** The page of a list that an address asks for, from 1; what is nothing sensible is the first. */
export function pageNumber(search: URLSearchParams, name = "page"): number {
  const page = Number(search.get(name) ?? "1")
  return Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1
}
