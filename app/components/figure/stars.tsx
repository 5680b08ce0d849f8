/** A figure as the site shows it: 7 half stars are "3.5". */
export function starNumber(halfStars: number): string {
  return String(halfStars / 2)
}

/** Five stars with the number before them; `halfStars` from 2 to 10. */
export function Stars({ halfStars, numbered = true }: { halfStars: number; numbered?: boolean }) {
  return (
    <span className="stars">
      {numbered ? <b>{starNumber(halfStars)}</b> : null}
      <svg aria-hidden="true" focusable="false">
        <use href={`#stars-${halfStars}`} />
      </svg>
      <span className="govuk-visually-hidden">
        {numbered ? " out of 5 stars" : `${starNumber(halfStars)} out of 5 stars`}
      </span>
    </span>
  )
}
