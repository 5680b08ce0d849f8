/** What somebody may be for a provider. An owner looks after the team, a responder answers, a reader reads. */
export const PORTAL_ROLES = ["owner", "responder", "reader"] as const
export type PortalRole = (typeof PORTAL_ROLES)[number]

/** What each role is for, as the page of the team says it. */
export const PORTAL_ROLE_DUTIES: Readonly<Record<PortalRole, string>> = {
  owner: "Answers, and looks after the team.",
  responder: "Answers what people wrote, complaints and suggestions, and keeps the recovery plan.",
  reader: "Reads everything, and writes nothing.",
}

/** Which roles may do what for their provider. The table is the law, as PERMISSIONS is in the office. */
export const PORTAL_RIGHTS = {
  read: PORTAL_ROLES,
  answer: ["owner", "responder"],
  team: ["owner"],
} as const satisfies Record<string, readonly PortalRole[]>
export type PortalRight = keyof typeof PORTAL_RIGHTS

/** Whether somebody with this role has the right. */
export function hasRight(role: PortalRole, right: PortalRight): boolean {
  const holders: readonly PortalRole[] = PORTAL_RIGHTS[right]
  return holders.includes(role)
}
