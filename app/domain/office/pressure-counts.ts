import type { PressureKind } from "../pressure.ts"

/** What the office sees of a report, its words opened. */
export type ToldPressure = Readonly<{
  kinds: readonly string[]
  provider: string | null
}>

/** How often each kind was told, and of whom; the most first. Exact, for the office alone. */
export function countPressure(reports: readonly ToldPressure[], kinds: readonly PressureKind[]) {
  const byKind = kinds.map((kind) => ({ kind, count: reports.filter((report) => report.kinds.includes(kind)).length }))
  const named = Map.groupBy(reports, ({ provider }) => provider?.trim().toLowerCase() ?? "")
  const byProvider = [...named].flatMap(([key, same]) => {
    const name = same[0]?.provider?.trim()
    return key === "" || !name ? [] : [{ name, count: same.length }]
  })
  return {
    byKind: byKind.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count),
    byProvider: byProvider.toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1)),
    unnamed: reports.length - byProvider.reduce((sum, { count }) => sum + count, 0),
  }
}
