import { portalMenu } from "#app/domain/portal/place.ts"
import { PORTAL_ROLES, type PortalRole } from "#app/domain/portal/role.ts"
import { BrandMark } from "../brand-mark.tsx"

/** Whoever is signed in, and for which provider a page is open; none on pages that are no provider's. */
export type ShownRepresentative = Readonly<{
  name: string
  page: Readonly<{ slug: string; name: string; role: PortalRole }> | null
}>

/** The header of the portal's pages: the menu of the provider whose page is open, and the way out. */
export function PortalHeader({ path, who }: { path: string; who: ShownRepresentative | null }) {
  return (
    <header className="site-header office-header">
      <div className="wrap">
        <a className="brand" href="/portal">
          <BrandMark />
          Threestar <span className="office-header__tag">For providers</span>
        </a>
        {who === null ? null : (
          <div className="office-header__who">
            <a href="/portal/you">{who.name}</a>
            <form method="post" action="/portal/sign-out">
              <button type="submit" className="office-header__out">
                Sign out
              </button>
            </form>
          </div>
        )}
      </div>
      {who?.page ? (
        <nav className="office-nav" aria-label={who.page.name}>
          <ul className="office-nav__list wrap">
            {portalMenu(who.page.slug, who.page.role).map(({ href, name }) => (
              <li key={href}>
                <a href={href} aria-current={current(path, href)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  )
}

function current(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page"
  // The overview is above all others: it is current only by itself.
  return href.split("/").length > 3 && path.startsWith(`${href}/`) ? "true" : undefined
}

/** Who is signed in, by what a page of the portal has loaded; null where it is none, or it failed. */
export function whoIn(loaded: unknown): ShownRepresentative | null {
  const who = fieldOf(loaded, "representative")
  const name = fieldOf(who, "name")
  if (typeof name !== "string") return null
  const [provider, role] = [fieldOf(who, "provider"), PORTAL_ROLES.find((one) => one === fieldOf(who, "role"))]
  const [slug, providerName] = [fieldOf(provider, "slug"), fieldOf(provider, "name")]
  const known = typeof slug === "string" && typeof providerName === "string" && role !== undefined
  return { name, page: known ? { slug, name: providerName, role } : null }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
}
