import { ROLE_DUTIES, type StaffRole } from "#app/domain/office/role.ts"

/** A role as a page writes it. */
export function roleInWords(role: StaffRole): string {
  return role.charAt(0).toUpperCase() + role.slice(1)
}

/** What somebody with these roles does. */
export function RoleDuties({ roles }: { roles: readonly StaffRole[] }) {
  return (
    <ul>
      {roles.map((role) => (
        <li key={role}>
          <strong>{roleInWords(role)}.</strong> {ROLE_DUTIES[role]}
        </li>
      ))}
    </ul>
  )
}
