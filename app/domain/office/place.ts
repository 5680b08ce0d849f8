import { mayDo, type Permission, type StaffRole } from "./role.ts"

/**
 * Every page of the office, by its address in the site map, with the permission that opens it. "sign-in" stands for the
 * pages that lead in, which a stranger may see. A test holds the pages' code to this table.
 */
export const OFFICE_PAGES = {
  "/office": "office",
  "/office/moderation": "moderation",
  "/office/moderation/names": "moderation",
  "/office/moderation/:item": "moderation",
  "/office/reports": "reports",
  "/office/reports/:item": "reports",
} as const satisfies Record<string, Permission | "sign-in">

/** The office's menu, in the order of the page. */
const MENU: readonly Readonly<{ href: string; name: string; permission: Permission }>[] = [
  { href: "/office", name: "Today", permission: "office" },
  { href: "/office/moderation", name: "Moderation", permission: "moderation" },
  { href: "/office/reports", name: "Reports", permission: "reports" },
]

/** What somebody with these roles finds in the menu. */
export function menuFor(roles: readonly StaffRole[]): { href: string; name: string }[] {
  return MENU.filter(({ permission }) => mayDo(roles, permission)).map(({ href, name }) => ({ href, name }))
}
