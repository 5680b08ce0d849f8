import type { PortalRole } from "./role.ts"

/** Who changes a team: one of its owners, or the office, which may leave a provider with nobody. */
export type TeamChanger = "owner" | "office"

export type TeamChange = { ok: true } | { ok: false; reason: "last-owner" }

type Member = Readonly<{ role: PortalRole; otherOwners: number; by: TeamChanger }>

/** Whether somebody may be given another role. The last owner stays one: nobody else of the team could undo it. */
export function mayBecome(role: PortalRole, { role: before, otherOwners, by }: Member): TeamChange {
  const steps = before === "owner" && role !== "owner"
  return steps && otherOwners === 0 && by === "owner" ? { ok: false, reason: "last-owner" } : { ok: true }
}

/** Whether somebody may be taken out of a team. */
export function mayLeaveTeam({ role, otherOwners, by }: Member): TeamChange {
  return role === "owner" && otherOwners === 0 && by === "owner" ? { ok: false, reason: "last-owner" } : { ok: true }
}
