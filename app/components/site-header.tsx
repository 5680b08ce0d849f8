import { BrandMark } from "./brand-mark.tsx"

const PLACES = [
  { href: "/providers", name: "Ratings", covers: ["/providers", "/programmes", "/areas"] },
  { href: "/rate", name: "Rate", covers: ["/rate"] },
  { href: "/suggestions", name: "Suggestions", covers: ["/suggestions", "/suggest"] },
  { href: "/campaign", name: "Campaign", covers: ["/campaign"] },
  { href: "/how-stars-work", name: "How stars work", covers: ["/how-stars-work"] },
] as const

/** `path` is the page's own address, so that its place in the menu is marked. */
export function SiteHeader({ path, menu = true }: { path: string; menu?: boolean }) {
  return (
    <header className="site-header">
      <div className="wrap">
        <a className="brand" href="/">
          <BrandMark />
          Threestar
        </a>
        {menu ? (
          <nav className="site-nav" aria-label="Main">
            <ul className="site-nav__list">
              {PLACES.map(({ href, name, covers }) => (
                <li key={href}>
                  <a href={href} aria-current={current(path, href, covers)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </header>
  )
}

function current(path: string, href: string, covers: readonly string[]): "page" | "true" | undefined {
  if (path === href) return "page"
  return covers.some((start) => path.startsWith(`${start}/`)) ? "true" : undefined
}
