type Props = {
  page: number
  pages: number
  /** The address of a page by its number, from 1. */
  href: (page: number) => string
}

export function Pagination({ page, pages, href }: Props) {
  if (pages < 2) return null
  return (
    <nav className="govuk-pagination" aria-label="Pages of this list">
      {page > 1 ? (
        <div className="govuk-pagination__prev">
          <a className="govuk-pagination__link" href={href(page - 1)} rel="prev">
            <span className="govuk-pagination__link-title">
              ← Previous<span className="govuk-visually-hidden"> page</span>
            </span>
          </a>
        </div>
      ) : null}
      <ul className="govuk-pagination__list">
        {numbersAround(page, pages).map((number, place, all) => (
          <li
            key={number}
            className={`govuk-pagination__item${number === page ? " govuk-pagination__item--current" : ""}${
              number - (all[place - 1] ?? number - 1) > 1 ? " after-a-gap" : ""
            }`}
          >
            <a
              className="govuk-pagination__link"
              href={href(number)}
              aria-label={`Page ${number}`}
              aria-current={number === page ? "page" : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ul>
      {page < pages ? (
        <div className="govuk-pagination__next">
          <a className="govuk-pagination__link" href={href(page + 1)} rel="next">
            <span className="govuk-pagination__link-title">
              Next<span className="govuk-visually-hidden"> page</span> →
            </span>
          </a>
        </div>
      ) : null}
    </nav>
  )
}

/** The first, the last, and this page with its neighbours. */
function numbersAround(page: number, pages: number): number[] {
  const wanted = new Set([1, page - 1, page, page + 1, pages])
  return [...wanted].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b)
}
