import siteMap from "#app/routes.ts"
import { listPages } from "./house/doors.ts"

/** Something that exists for each part of an address that varies; a new one needs its own here. */
const EXAMPLES: Readonly<Record<string, string>> = {
  "/providers/:slug": "/providers/ingeus",
  "/providers/:slug/badge": "/providers/ingeus/badge",
  "/badges/:picture": "/badges/ingeus.svg",
  "/embed/provider/:slug": "/embed/provider/ingeus",
  "/programmes/:slug": "/programmes/restart-scheme",
  "/areas/:slug": "/areas/restart-3b",
  "/office/switches/:name": "/office/switches/rating",
  "/office/notices/:reference": "/office/notices/N-2026-001",
  "/office/notices/:reference/letter": "/office/notices/N-2026-001/letter",
  "/office/notices/score/:reference": "/office/notices/score/S-2026-001",
  "/office/notices/score/:reference/letter": "/office/notices/score/S-2026-001/letter",
  "/office/passes/:pool": "/office/passes/paper-2026-oldham-library-1",
  "/office/releases/:release": "/office/releases/1",
  "/office/standards/proposed/:errand": "/office/standards/proposed/00000000-0000-4000-8000-000000000000",
  "/office/moderation/:item": "/office/moderation/00000000-0000-4000-8000-000000000000",
  "/office/reports/:item": "/office/reports/00000000-0000-4000-8000-000000000000",
  "/report/:item": "/report/00000000-0000-4000-8000-000000000000",
  "/campaign/act/provider/:slug": "/campaign/act/provider/ingeus",
  "/campaign/act/provider/:slug/letter.pdf": "/campaign/act/provider/ingeus/letter.pdf",
  "/campaign/confirm/:token": `/campaign/confirm/${"A".repeat(43)}`,
  "/campaign/replied/:token": `/campaign/replied/${"A".repeat(43)}`,
  "/campaign/updates/:slug": "/campaign/updates/2026-11-27-nothing",
  "/office/campaign/updates/:update": "/office/campaign/updates/00000000-0000-4000-8000-000000000000",
  "/office/campaign/updates/:update/letter": "/office/campaign/updates/00000000-0000-4000-8000-000000000000/letter",
  "/office/campaign/texts/:name": "/office/campaign/texts/case",
  "/campaign/leave/:token": `/campaign/leave/${"A".repeat(43)}`,
  "/complain/:unit": "/complain/restart-3b.ingeus.oldham-council",
  "/rate/:unit": "/rate/restart-3b.ingeus.oldham-council",
  "/join/:token": "/join/a-letter-of-long-ago",
  "/reset/:token": "/reset/a-letter-of-long-ago",
  "/api/v1/areas/:area/names.json": "/api/v1/areas/restart-3b/names.json",
  "/api/v1/releases/:year/exact.csv": "/api/v1/releases/2025/exact.csv",
  "/office/join/:token": "/office/join/a-letter-of-long-ago",
  "/suggestions/:id": "/suggestions/00000000-0000-4000-8000-000000000000",
  "/suggestions/:id/support": "/suggestions/00000000-0000-4000-8000-000000000000/support",
  "/api/v1/suggestions/:slug/texts.json": "/api/v1/suggestions/ingeus/texts.json",
  "/campaign/ideas/:id": "/campaign/ideas/00000000-0000-4000-8000-000000000000",
  "/campaign/ideas/:id/support": "/campaign/ideas/00000000-0000-4000-8000-000000000000/support",
  "/office/campaign/ideas/:id": "/office/campaign/ideas/00000000-0000-4000-8000-000000000000",
  "/suggest/:slug": "/suggest/ingeus",
  "/office/suggestions/:id": "/office/suggestions/00000000-0000-4000-8000-000000000000",
  "/portal/:slug": "/portal/ingeus",
  "/portal/:slug/announced": "/portal/ingeus/announced",
  "/office/fact-queries/:query": "/office/fact-queries/00000000-0000-4000-8000-000000000000",
  "/portal/:slug/feedback": "/portal/ingeus/feedback",
  "/portal/:slug/feedback/:text": "/portal/ingeus/feedback/00000000-0000-4000-8000-000000000000",
  "/providers/:slug/answers": "/providers/ingeus/answers",
  "/portal/:slug/recovery": "/portal/ingeus/recovery",
  "/portal/:slug/recovery/:plan": "/portal/ingeus/recovery/00000000-0000-4000-8000-000000000000",
  "/portal/:slug/pledges": "/portal/ingeus/pledges",
  "/portal/:slug/pledges/:demand": "/portal/ingeus/pledges/demand-feedback",
  "/portal/:slug/evidence": "/portal/ingeus/evidence",
  "/portal/:slug/evidence/new": "/portal/ingeus/evidence/new",
  "/portal/:slug/evidence/:survey": "/portal/ingeus/evidence/00000000-0000-4000-8000-000000000000",
  "/office/pledges/:provider": "/office/pledges/ingeus",
  "/office/evidence/:survey": "/office/evidence/00000000-0000-4000-8000-000000000000",
  "/portal/:slug/team": "/portal/ingeus/team",
  "/portal/join/:token": "/portal/join/a-letter-of-long-ago",
  "/portal/claim/:token": "/portal/claim/a-letter-of-long-ago",
  "/portal/letters/:token": "/portal/letters/a-letter-of-long-ago",
  "/office/representatives/claims/:claim": "/office/representatives/claims/00000000-0000-4000-8000-000000000000",
  "/office/representatives/claims/:claim/letter.pdf":
    "/office/representatives/claims/00000000-0000-4000-8000-000000000000/letter.pdf",
  "/office/representatives/:provider": "/office/representatives/ingeus",
  "/portal/:slug/complaints": "/portal/ingeus/complaints",
  "/portal/:slug/complaints/:reference": "/portal/ingeus/complaints/0000-0000",
  "/portal/:slug/suggestions": "/portal/ingeus/suggestions",
  "/portal/:slug/suggestions/:id": "/portal/ingeus/suggestions/00000000-0000-4000-8000-000000000000",
  "/portal/suggestion/:link": `/portal/suggestion/${"A".repeat(43)}`,
  "/portal/answer/:link": `/portal/answer/${"A".repeat(43)}`,
  "/office/complaints/:reference": "/office/complaints/0000-0000",
  "/office/complaints/hand-over/:handover": "/office/complaints/hand-over/00000000-0000-4000-8000-000000000000",
  "/office/complaints/hand-over/:handover/letter.pdf":
    "/office/complaints/hand-over/00000000-0000-4000-8000-000000000000/letter.pdf",
  "/office/campaign/hand-overs/:provider": "/office/campaign/hand-overs/ingeus",
  "/office/campaign/hand-overs/:provider/letter.pdf": "/office/campaign/hand-overs/ingeus/letter.pdf",
  "/office/people/:staff": "/office/people/00000000-0000-4000-8000-000000000000",
  "/office/register/add/:kind": "/office/register/add/contract",
  "/office/register/changes/:deed": "/office/register/changes/00000000-0000-4000-8000-000000000000",
  "/office/register/row/:kind/:key": "/office/register/row/contract/restart-3b.ingeus.2021-06",
  "/office/register/:provider": "/office/register/ingeus",
  "/office/register/:provider/end": "/office/register/ingeus/end",
  "/office/register/:provider/merge": "/office/register/ingeus/merge",
  "/office/register/:provider/rename": "/office/register/ingeus/rename",
  "/office/register/:provider/take-over": "/office/register/ingeus/take-over",
  "/*": "/no-such-page",
}

/** `pattern` is the address as the site map writes it, `path` one of its addresses. */
export type Address = Readonly<{ file: string; pattern: string; path: string }>

/** An address of every page on the site map, the real register loaded. @throws Error for one without an example */
export async function everyAddress(): Promise<Address[]> {
  return (await listPages(siteMap)).map(({ file, path }) => {
    const example = EXAMPLES[path] ?? path
    if (/[:*]/.test(example)) throw new Error(`tests/support/addresses.ts has no example of ${path}`)
    return { file, pattern: path, path: example }
  })
}

/** The same as a page of Remix's own asks for its data. */
export function dataOf(path: string): string {
  return path === "/" ? "/_root.data" : `${path}.data`
}
