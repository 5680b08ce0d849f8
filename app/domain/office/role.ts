/** Who signs in with two factors: somebody of the office, or a representative of a provider. Nobody is both. */
export const STAFF_KINDS = ["office", "provider"] as const
export type StaffKind = (typeof STAFF_KINDS)[number]

/** Who may work in the office. A person can have several roles, and each opens only what it needs. */
export const STAFF_ROLES = ["moderator", "caseworker", "campaigner", "evaluator", "administrator"] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** What each role is for, as the page People says it. */
export const ROLE_DUTIES: Readonly<Record<StaffRole, string>> = {
  moderator: "Reads words before they are published, and deals with suggestions, reports and legal notices.",
  caseworker:
    "Deals with complaints, with who speaks for providers, with pressure on participants, and with printed passes.",
  campaigner: "Runs the campaign: its pages, its letters, its supporters, and what providers pledge.",
  evaluator: "Runs the evaluation and the award, and looks at what was flagged.",
  administrator: "Looks after the register, releases, standards, people, switches and the record of deeds.",
}

/** Which roles may do what. The table is the law: pages name the permission they need, and nothing else decides. */
export const PERMISSIONS = {
  /** What everybody of the office may see: the first page, and their own account. */
  office: STAFF_ROLES,
  moderation: ["moderator"],
  reports: ["moderator"],
  notices: ["moderator", "administrator"],
  complaints: ["caseworker"],
  suggestions: ["moderator", "administrator"],
  campaign: ["campaigner", "administrator"],
  recovery: ["moderator", "administrator"],
  pledges: ["campaigner", "administrator"],
  representatives: ["caseworker", "administrator"],
  pressure: ["caseworker", "administrator"],
  passes: ["caseworker", "administrator"],
  flags: ["evaluator", "administrator"],
  register: ["administrator"],
  releases: ["administrator"],
  standards: ["administrator"],
  people: ["administrator"],
  audit: ["administrator"],
  retention: ["administrator"],
  switches: ["administrator"],
} as const satisfies Record<string, readonly StaffRole[]>
export type Permission = keyof typeof PERMISSIONS

/** Whether somebody with these roles may. */
export function mayDo(roles: readonly StaffRole[], permission: Permission): boolean {
  const allowed: readonly StaffRole[] = PERMISSIONS[permission]
  return roles.some((role) => allowed.includes(role))
}
