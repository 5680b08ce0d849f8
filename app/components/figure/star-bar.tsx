/** Where half stars (2 to 10) stand on a line from 1 to 5, as a percentage in steps of an eighth. */
export function placeOnLine(halfStars: number): string {
  return `${((halfStars - 2) / 8) * 100}%`
}

/** A bar from one to five with the dashed line at three. The number stands beside it in words, so it is hidden from screen readers. */
export function StarBar({ halfStars }: { halfStars: number }) {
  return (
    <svg className="bar" aria-hidden="true" focusable="false">
      <rect className="rail" x="0" y="5" width="100%" height="12" rx="6" />
      <rect className="fill" x="0" y="5" width={placeOnLine(halfStars)} height="12" rx="6" />
      <line className="three" x1="50%" x2="50%" y1="0" y2="22" />
    </svg>
  )
}

/** The whole scale with its one mark: for the figure that leads a page. */
export function StarScale({ halfStars }: { halfStars: number }) {
  return (
    <svg className="scale" aria-hidden="true" focusable="false">
      <rect className="rail" x="0" y="7" width="100%" height="10" rx="5" />
      <rect className="fill" x="0" y="7" width={placeOnLine(halfStars)} height="10" rx="5" />
      <line className="three" x1="50%" x2="50%" y1="0" y2="24" />
      <text x="0" y="40">
        1
      </text>
      <text className="three-word" x="50%" y="40" textAnchor="middle">
        the three-star line
      </text>
      <text x="100%" y="40" textAnchor="end">
        5
      </text>
    </svg>
  )
}
