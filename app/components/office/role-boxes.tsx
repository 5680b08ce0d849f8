import { ROLE_DUTIES, STAFF_ROLES, type StaffRole } from "#app/domain/office/role.ts"
import { Checkboxes } from "../checkboxes.tsx"
import { roleInWords } from "./role-duties.tsx"

/** Which roles somebody has, each with what it is for. */
export function RoleBoxes({ chosen, error }: { chosen: readonly StaffRole[]; error: string | undefined }) {
  return (
    <Checkboxes
      name="roles[]"
      label="Roles"
      hint="Give only what the person needs."
      error={error}
      values={chosen}
      choices={STAFF_ROLES.map((role) => ({ value: role, label: roleInWords(role), hint: ROLE_DUTIES[role] }))}
    />
  )
}
