/** The way down to this page; the page itself is its heading and is not repeated. */
export function Breadcrumbs({ trail }: { trail: readonly { href: string; name: string }[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {trail.map(({ href, name }) => (
          <li key={href} className="govuk-breadcrumbs__list-item">
            <a className="govuk-breadcrumbs__link" href={href}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
