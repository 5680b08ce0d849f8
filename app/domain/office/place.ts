import { mayDo, type Permission, type StaffRole } from "./role.ts"

/**
 * Every page of the office, by its address in the site map, with the permission that opens it. "sign-in" stands for the
 * pages that lead in, which a stranger may see. A test holds the pages' code to this table.
 */
export const OFFICE_PAGES = {
  "/office": "office",
  "/office/sign-in": "sign-in",
  "/office/sign-in/passkey": "sign-in",
  "/office/second-factor": "sign-in",
  "/office/second-factor/passkey": "sign-in",
  "/office/join/:token": "sign-in",
  "/office/sign-out": "sign-in",
  "/office/you": "office",
  "/office/you/app": "office",
  "/office/codes": "office",
  "/office/kept": "office",
  "/office/releases": "releases",
  "/office/releases/preview": "releases",
  "/office/releases/run": "releases",
  "/office/releases/classes": "releases",
  "/office/releases/:release": "releases",
  "/office/standards": "standards",
  "/office/standards/new": "standards",
  "/office/standards/proposed/:errand": "standards",
  "/office/passes": "passes",
  "/office/passes/sheets": "passes",
  "/office/passes/:pool": "passes",
  "/office/flags": "flags",
  "/office/flags/batches": "flags",
  "/office/complaints": "complaints",
  "/office/complaints/hand-over": "complaints",
  "/office/complaints/hand-over/:handover": "complaints",
  "/office/complaints/hand-over/:handover/letter.pdf": "complaints",
  "/office/complaints/:reference": "complaints",
  "/office/suggestions": "suggestions",
  "/office/suggestions/:id": "suggestions",
  "/office/campaign": "campaign",
  "/office/campaign/quarantine": "campaign",
  "/office/campaign/invalidate": "campaign",
  "/office/campaign/paper": "campaign",
  "/office/campaign/updates": "campaign",
  "/office/campaign/updates/new": "campaign",
  "/office/campaign/updates/:update": "campaign",
  "/office/campaign/updates/:update/letter": "campaign",
  "/office/campaign/export": "campaign",
  "/office/campaign/export/file": "campaign",
  "/office/campaign/texts": "campaign",
  "/office/campaign/texts/:name": "campaign",
  "/office/campaign/ideas": "campaign",
  "/office/campaign/ideas/:id": "campaign",
  "/office/campaign/hand-overs": "campaign",
  "/office/campaign/hand-overs/:provider": "campaign",
  "/office/campaign/hand-overs/:provider/letter.pdf": "campaign",
  "/office/pledges": "pledges",
  "/office/pledges/:provider": "pledges",
  "/office/evidence": "pledges",
  "/office/evidence/:survey": "pledges",
  "/office/fact-queries": "moderation",
  "/office/fact-queries/:query": "moderation",
  "/office/recovery": "recovery",
  "/office/representatives": "representatives",
  "/office/representatives/claims/:claim": "representatives",
  "/office/representatives/claims/:claim/letter.pdf": "representatives",
  "/office/representatives/:provider": "representatives",
  "/office/people": "people",
  "/office/people/:staff": "people",
  "/office/audit": "audit",
  "/office/audit/log.csv": "audit",
  "/office/register": "register",
  "/office/register/add/:kind": "register",
  "/office/register/changes": "register",
  "/office/register/changes/:deed": "register",
  "/office/register/import": "register",
  "/office/register/missing": "register",
  "/office/register/row/:kind/:key": "register",
  "/office/register/:provider": "register",
  "/office/register/:provider/end": "register",
  "/office/register/:provider/merge": "register",
  "/office/register/:provider/rename": "register",
  "/office/register/:provider/take-over": "register",
  "/office/switches": "switches",
  "/office/switches/:name": "switches",
  "/office/retention": "retention",
  "/office/moderation": "moderation",
  "/office/moderation/names": "moderation",
  "/office/moderation/:item": "moderation",
  "/office/reports": "reports",
  "/office/reports/:item": "reports",
  "/office/notices": "notices",
  "/office/notices/new": "notices",
  "/office/notices/score/new": "notices",
  "/office/notices/score/:reference": "notices",
  "/office/notices/score/:reference/letter": "notices",
  "/office/notices/:reference": "notices",
  "/office/notices/:reference/letter": "notices",
  "/office/pressure": "pressure",
} as const satisfies Record<string, Permission | "sign-in">

/** The permission that opens an address of the site map, for a loop over all of them; null where it is none of the office. */
export function permissionOf(pattern: string): Permission | "sign-in" | null {
  const permissions: Readonly<Record<string, Permission | "sign-in">> = OFFICE_PAGES
  return permissions[pattern] ?? null
}

/** The office's menu, in the order of the page. */
const MENU: readonly Readonly<{ href: string; name: string; permission: Permission }>[] = [
  { href: "/office", name: "Today", permission: "office" },
  { href: "/office/moderation", name: "Moderation", permission: "moderation" },
  { href: "/office/fact-queries", name: "Queried facts", permission: "moderation" },
  { href: "/office/reports", name: "Reports", permission: "reports" },
  { href: "/office/notices", name: "Notices", permission: "notices" },
  { href: "/office/pressure", name: "Pressure", permission: "pressure" },
  { href: "/office/releases", name: "Monthly updates", permission: "releases" },
  { href: "/office/standards", name: "Standards", permission: "standards" },
  { href: "/office/passes", name: "Printed passes", permission: "passes" },
  { href: "/office/flags", name: "What was noticed", permission: "flags" },
  { href: "/office/complaints", name: "Complaints", permission: "complaints" },
  { href: "/office/suggestions", name: "Suggestions", permission: "suggestions" },
  { href: "/office/campaign", name: "Campaign", permission: "campaign" },
  { href: "/office/recovery", name: "Recovery plans", permission: "recovery" },
  { href: "/office/pledges", name: "Pledges", permission: "pledges" },
  { href: "/office/evidence", name: "Providers’ surveys", permission: "pledges" },
  { href: "/office/representatives", name: "Providers’ people", permission: "representatives" },
  { href: "/office/people", name: "People", permission: "people" },
  { href: "/office/audit", name: "Record of deeds", permission: "audit" },
  { href: "/office/register", name: "Register", permission: "register" },
  { href: "/office/switches", name: "Switches", permission: "switches" },
  { href: "/office/retention", name: "Retention", permission: "retention" },
]

/** Whether the office has such a page. */
export function isOfficePage(href: string): boolean {
  return Object.hasOwn(OFFICE_PAGES, href)
}

/** What somebody with these roles finds in the menu. */
export function menuFor(roles: readonly StaffRole[]): { href: string; name: string }[] {
  return MENU.filter(({ permission }) => mayDo(roles, permission)).map(({ href, name }) => ({ href, name }))
}
