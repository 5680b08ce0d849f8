const PLACES = [
  { href: "/providers", name: "Ratings" },
  { href: "/rate", name: "Rate" },
  { href: "/suggestions", name: "Suggestions" },
  { href: "/complain", name: "Complain" },
  { href: "/receipt", name: "Use a receipt" },
  { href: "/how-stars-work", name: "How stars work" },
  { href: "/anonymity", name: "Anonymity" },
  { href: "/privacy", name: "Privacy" },
  { href: "/moderation", name: "Moderation" },
  { href: "/portal/claim", name: "For providers" },
  { href: "/contact", name: "Contact" },
] as const

export function SiteFooter({ organisation }: { organisation: string }) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <nav aria-label="More">
          <ul className="site-footer__list">
            {PLACES.map(({ href, name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <svg className="line" aria-hidden="true" focusable="false">
          <line x1="0" x2="100%" y1="1" y2="1" stroke="currentColor" strokeWidth="2" strokeDasharray="6 5" />
        </svg>
        <p>Threestar is run by {organisation}. This is not a government site, and no provider has a say in it.</p>
      </div>
    </footer>
  )
}
