import { isOfficePage } from "#app/domain/office/place.ts"

const PAGES = [
  { href: "/office/campaign/quarantine", name: "Held sign-ups" },
  { href: "/office/campaign/invalidate", name: "Take out a class" },
  { href: "/office/campaign/paper", name: "Signatures on paper" },
  { href: "/office/campaign/texts", name: "Texts" },
  { href: "/office/campaign/updates", name: "Letters to supporters" },
  { href: "/office/campaign/ideas", name: "Ideas" },
  { href: "/office/campaign/hand-overs", name: "Handing over to providers" },
  { href: "/office/campaign/export", name: "Export" },
] as const

/** The pages of the campaign, as far as there are such pages. */
export function CampaignLinks() {
  return (
    <nav aria-label="Campaign">
      <ul className="desk-counts">
        {PAGES.filter(({ href }) => isOfficePage(href)).map(({ href, name }) => (
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
