const PAGES = [
  { href: "/office/campaign/updates", name: "Updates" },
  { href: "/office/campaign/texts", name: "Words of the campaign" },
  { href: "/office/campaign/quarantine", name: "Held sign-ups" },
  { href: "/office/campaign/invalidate", name: "Take out a class" },
  { href: "/office/campaign/paper", name: "Signatures on paper" },
  { href: "/office/campaign/export", name: "Numbers as a file" },
  { href: "/office/campaign/ideas", name: "Ideas" },
  { href: "/office/campaign/hand-overs", name: "Hand-overs" },
] as const

/** The pages of the campaign. */
export function CampaignLinks() {
  return (
    <nav aria-label="Campaign">
      <ul className="desk-counts">
        {PAGES.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li>
          <a href="/office/moderation?kind=comment">Comments to be read</a>
        </li>
      </ul>
    </nav>
  )
}
