import { hasRight, type PortalRight, type PortalRole } from "./role.ts"

/**
 * Every page of the portal, by its address in the site map, with the right that opens it (GET) and the right that sends a
 * form there (POST; null where it has none). "link" stands for what a signed link opens, "way in" for the pages that lead
 * in, which a stranger may see, "own" for those of whoever is signed in, whatever the provider. A test holds the pages'
 * code to this table.
 */
export const PORTAL_PAGES = {
  "/portal/answer/:link": "link",
  "/portal/suggestion/:link": "link",
  "/portal": "own",
  "/portal/sign-in": "way in",
  "/portal/sign-in/passkey": "way in",
  "/portal/second-factor": "way in",
  "/portal/second-factor/passkey": "way in",
  "/portal/join/:token": "way in",
  "/portal/sign-out": "way in",
  "/portal/you": "own",
  "/portal/you/app": "own",
  "/portal/codes": "own",
  "/portal/kept": "own",
  "/portal/claim": "way in",
  "/portal/claim/:token": "way in",
  "/portal/letters/:token": "way in",
  "/portal/:slug": { reads: "read", writes: null },
  "/portal/:slug/recovery": { reads: "read", writes: null },
  "/portal/:slug/recovery/:plan": { reads: "read", writes: "answer" },
  "/portal/:slug/team": { reads: "read", writes: "team" },
  "/portal/:slug/announced": { reads: "read", writes: "answer" },
  "/portal/:slug/feedback": { reads: "read", writes: "answer" },
  "/portal/:slug/feedback/:text": { reads: "read", writes: "answer" },
  "/portal/:slug/complaints": { reads: "read", writes: null },
  "/portal/:slug/complaints/:reference": { reads: "read", writes: "answer" },
  "/portal/:slug/suggestions": { reads: "read", writes: null },
  "/portal/:slug/suggestions/:id": { reads: "read", writes: "answer" },
  "/portal/:slug/pledges": { reads: "read", writes: null },
  "/portal/:slug/pledges/:demand": { reads: "read", writes: "answer" },
  "/portal/:slug/evidence": { reads: "read", writes: null },
  "/portal/:slug/evidence/new": { reads: "read", writes: "answer" },
  "/portal/:slug/evidence/:survey": { reads: "read", writes: "answer" },
} as const satisfies Record<string, PortalPage>

type PortalPage = "link" | "way in" | "own" | Readonly<{ reads: PortalRight; writes: PortalRight | null }>

/** What opens an address of the site map, for a loop over all of them; null where it is none of the portal. */
export function portalPageAt(pattern: string): PortalPage | null {
  const pages: Readonly<Record<string, PortalPage>> = PORTAL_PAGES
  return pages[pattern] ?? null
}

/** The portal's menu below `/portal/:slug`, in the order of the page. */
const MENU: readonly Readonly<{ below: string; name: string; right: PortalRight }>[] = [
  { below: "", name: "Overview", right: "read" },
  { below: "/feedback", name: "Feedback", right: "read" },
  { below: "/announced", name: "Soon to appear", right: "read" },
  { below: "/complaints", name: "Complaints", right: "read" },
  { below: "/suggestions", name: "Suggestions", right: "read" },
  { below: "/recovery", name: "Recovery plan", right: "read" },
  { below: "/pledges", name: "Pledges", right: "read" },
  { below: "/evidence", name: "Your own survey", right: "read" },
  { below: "/team", name: "Team", right: "read" },
]

/** What somebody of this role finds in the menu of their provider. */
export function portalMenu(slug: string, role: PortalRole): { href: string; name: string }[] {
  return MENU.filter(({ right }) => hasRight(role, right)).map(({ below, name }) => ({
    href: `/portal/${slug}${below}`,
    name,
  }))
}
