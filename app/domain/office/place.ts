import { mayDo, type Permission, type StaffRole } from "./role.ts"

/**
 * Every page of the office, by its address in the site map, with the permission that opens it. "sign-in" stands for the
 * pages that lead in, which a stranger may see. A test holds the pages' code to this table.
 */
export const OFFICE_PAGES = {
  "/office": "office",
  "/office/notices": "notices",
  "/office/notices/new": "notices",
  "/office/notices/score/new": "notices",
  "/office/notices/score/:reference": "notices",
  "/office/notices/score/:reference/letter": "notices",
  "/office/notices/:reference": "notices",
  "/office/notices/:reference/letter": "notices",
  "/office/pressure": "pressure",
} as const satisfies Record<string, Permission | "sign-in">

/** The office's menu, in the order of the page. */
const MENU: readonly Readonly<{ href: string; name: string; permission: Permission }>[] = [
  { href: "/office", name: "Today", permission: "office" },
  { href: "/office/notices", name: "Notices", permission: "notices" },
  { href: "/office/pressure", name: "Pressure", permission: "pressure" },
]

/** What somebody with these roles finds in the menu. */
export function menuFor(roles: readonly StaffRole[]): { href: string; name: string }[] {
  return MENU.filter(({ permission }) => mayDo(roles, permission)).map(({ href, name }) => ({ href, name }))
}
