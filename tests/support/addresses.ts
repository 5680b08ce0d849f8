import siteMap from "#app/routes.ts"
import { listPages } from "./house/doors.ts"

/** Something that exists for each part of an address that varies; a new one needs its own here. */
const EXAMPLES: Readonly<Record<string, string>> = {
  "/providers/:slug": "/providers/ingeus",
  "/programmes/:slug": "/programmes/restart-scheme",
  "/areas/:slug": "/areas/restart-3b",
  "/rate/:unit": "/rate/restart-3b.ingeus.oldham-council",
  "/join/:token": "/join/a-letter-of-long-ago",
  "/reset/:token": "/reset/a-letter-of-long-ago",
  "/api/v1/areas/:area/names.json": "/api/v1/areas/restart-3b/names.json",
  "/api/v1/releases/:year/exact.csv": "/api/v1/releases/2025/exact.csv",
  "/office/join/:token": "/office/join/a-letter-of-long-ago",
  "/portal/answer/:link": `/portal/answer/${"A".repeat(43)}`,
  "/office/complaints/:reference": "/office/complaints/0000-0000",
  "/office/complaints/hand-over/:handover": "/office/complaints/hand-over/00000000-0000-4000-8000-000000000000",
  "/office/complaints/hand-over/:handover/letter.pdf":
    "/office/complaints/hand-over/00000000-0000-4000-8000-000000000000/letter.pdf",
  "/office/people/:staff": "/office/people/00000000-0000-4000-8000-000000000000",
  "/*": "/no-such-page",
}

export type Address = Readonly<{ file: string; path: string }>

/** An address of every page on the site map, the real register loaded. @throws Error for one without an example */
export async function everyAddress(): Promise<Address[]> {
  return (await listPages(siteMap)).map(({ file, path }) => {
    const example = EXAMPLES[path] ?? path
    if (/[:*]/.test(example)) throw new Error(`tests/support/addresses.ts has no example of ${path}`)
    return { file, path: example }
  })
}

/** The same as a page of Remix's own asks for its data. */
export function dataOf(path: string): string {
  return path === "/" ? "/_root.data" : `${path}.data`
}
