import { menuFor } from "#app/domain/office/place.ts"
import { STAFF_ROLES, type StaffRole } from "#app/domain/office/role.ts"
import { BrandMark } from "../brand-mark.tsx"

export type ShownStaff = Readonly<{ name: string; roles: readonly StaffRole[] }>

/** The header of the office's pages: the menu of whoever is signed in, and the way out. */
export function OfficeHeader({ path, staff }: { path: string; staff: ShownStaff | null }) {
  return (
    <header className="site-header office-header">
      <div className="wrap">
        <a className="brand" href="/office">
          <BrandMark />
          Threestar <span className="office-header__tag">Office</span>
        </a>
        {staff === null ? null : (
          <div className="office-header__who">
            <a href="/office/you">{staff.name}</a>
            <form method="post" action="/office/sign-out">
              <button type="submit" className="office-header__out">
                Sign out
              </button>
            </form>
          </div>
        )}
      </div>
      {staff === null ? null : (
        <nav className="office-nav" aria-label="Office">
          <ul className="office-nav__list wrap">
            {menuFor(staff.roles).map(({ href, name }) => (
              <li key={href}>
                <a href={href} aria-current={current(path, href)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

function current(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page"
  return href !== "/office" && path.startsWith(`${href}/`) ? "true" : undefined
}

/** Who is signed in, by what a page of the office has loaded; null where it is none, or it failed. */
export function staffIn(loaded: unknown): ShownStaff | null {
  if (typeof loaded !== "object" || loaded === null || !("staff" in loaded)) return null
  const { staff } = loaded
  if (typeof staff !== "object" || staff === null || !("name" in staff) || !("roles" in staff)) return null
  const roles: readonly unknown[] = Array.isArray(staff.roles) ? staff.roles : []
  return { name: String(staff.name), roles: STAFF_ROLES.filter((role) => roles.includes(role)) }
}
