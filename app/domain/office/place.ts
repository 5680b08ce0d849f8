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
  "/office/complaints": "complaints",
  "/office/complaints/hand-over": "complaints",
  "/office/complaints/hand-over/:handover": "complaints",
  "/office/complaints/hand-over/:handover/letter.pdf": "complaints",
  "/office/complaints/:reference": "complaints",
  "/office/people": "people",
  "/office/people/:staff": "people",
  "/office/audit": "audit",
  "/office/audit/log.csv": "audit",
} as const satisfies Record<string, Permission | "sign-in">

/** The office's menu, in the order of the page. */
const MENU: readonly Readonly<{ href: string; name: string; permission: Permission }>[] = [
  { href: "/office", name: "Today", permission: "office" },
  { href: "/office/complaints", name: "Complaints", permission: "complaints" },
  { href: "/office/people", name: "People", permission: "people" },
  { href: "/office/audit", name: "Record of deeds", permission: "audit" },
]

/** What somebody with these roles finds in the menu. */
export function menuFor(roles: readonly StaffRole[]): { href: string; name: string }[] {
  return MENU.filter(({ permission }) => mayDo(roles, permission)).map(({ href, name }) => ({ href, name }))
}
