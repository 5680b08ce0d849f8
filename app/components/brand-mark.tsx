import { STAR } from "./sprite.tsx"

/** Three rising stars over the three-star line. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 46 27" width="46" height="27" aria-hidden="true" focusable="false">
      <g fill="#ffb81c">
        <path transform="translate(0 9) scale(.62)" d={STAR} />
        <path transform="translate(14 5) scale(.75)" d={STAR} />
        <path transform="translate(29 0) scale(.88)" d={STAR} />
      </g>
      <path className="brand__line" d="M1 25h44" stroke="#fff" strokeWidth="2" strokeDasharray="4 3" />
    </svg>
  )
}

/** The same, large and quiet, beside the first words of the front page. */
export function RisingStars() {
  return (
    <svg className="rising" viewBox="0 0 368 190" aria-hidden="true" focusable="false">
      <line className="three" x1="0" x2="368" y1="150" y2="150" />
      <g strokeWidth="0.9">
        {[
          [0, 118, 2.6],
          [72, 84, 3.2],
          [150, 42, 3.9],
          [240, 0, 4.7],
        ].map(([x = 0, y = 0, size = 1]) => (
          <g key={x} transform={`translate(${x} ${y}) scale(${size})`}>
            <use href="#star-on" />
            <use href="#star-edge" />
          </g>
        ))}
      </g>
      <text className="three-word" x="368" y="174" textAnchor="end">
        the three-star line
      </text>
    </svg>
  )
}
