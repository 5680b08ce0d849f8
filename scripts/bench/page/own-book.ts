import { findPass, removePass } from "#app/browser/kept-passes.ts"
import { makePass } from "#app/browser/make-pass.ts"

/** Milliseconds. Only blinding and finalizing are the browser's own work. */
export type BookTimes = Readonly<{ blinding: number; signing: number; finalizing: number }>

/**
 * Makes the pass of an area as the site's own pages do, from fetching its keys to keeping what was signed. When what was
 * done is read off the requests: between the two of them the list is read and all is blinded, after the second one all is finalized.
 */
export async function measureBook(area: string): Promise<BookTimes> {
  const before = findPass(area)
  if (before) removePass(before)
  performance.clearResourceTimings()
  await makePass(area, null, () => {})
  const end = performance.now()
  const keys = requestTo("/api/v1/ballot-keys.txt")
  const sign = requestTo("/pass/sign")
  return {
    blinding: sign.startTime - keys.responseEnd,
    signing: sign.responseEnd - sign.startTime,
    finalizing: end - sign.responseEnd,
  }
}

function requestTo(address: string): PerformanceResourceTiming {
  const found = performance.getEntriesByType("resource").find(({ name }) => name.endsWith(address))
  if (found instanceof PerformanceResourceTiming) return found
  throw new Error(`Nothing was asked of ${address}`)
}
