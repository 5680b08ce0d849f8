type Place = Readonly<{ x: number; y: number }>

/** Signs of the road stand around the middle of their card, in a space of 60 by 50. */
export function Ballot() {
  return (
    <>
      <rect className="road__paper" x="-17" y="-29" width="34" height="50" rx="3" />
      <StarSign x={-10} y={-22} />
      <path className="road__stroke" d="M-9 8h18M-9 14h12" />
    </>
  )
}

export function Covered() {
  return (
    <>
      <rect className="road__cover" x="-28" y="-24" width="56" height="40" rx="4" />
      <path className="road__fold" d="M-28 -21L0 0L28 -21" />
    </>
  )
}

export function Signed() {
  return (
    <>
      <Covered />
      <Stamp x={18} y={10} />
    </>
  )
}

export function SignedBallot() {
  return (
    <>
      <Ballot />
      <Stamp x={16} y={14} />
    </>
  )
}

function Stamp({ x, y }: Place) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className="road__stamp" r="12" />
      <path className="road__tick" d="M-5 0l4 4L6 -4" />
    </g>
  )
}

export function Box() {
  return (
    <>
      <rect className="road__paper" x="-12" y="-30" width="24" height="26" rx="2" />
      <rect className="road__cover" x="-28" y="-12" width="56" height="34" rx="4" />
      <path className="road__fold" d="M-16 -12h32" />
      <circle className="road__hole" cy="2" r="4" />
      <path className="road__hole" d="M-2 3h4l2 9h-8z" />
    </>
  )
}

export function Night() {
  return (
    <>
      <path className="road__moon" d="M30 -28a12 12 0 1 0 8 19a10 10 0 0 1 -8 -19z" />
      {[
        [-34, -24, -12],
        [-12, -26, 9],
        [-30, 0, 7],
        [-4, 2, -14],
        [18, 4, 11],
      ].map(([x = 0, y = 0, turn = 0]) => (
        <rect
          key={`${x} ${y}`}
          className="road__paper"
          width="15"
          height="20"
          rx="2"
          transform={`translate(${x} ${y}) rotate(${turn} 7 10)`}
        />
      ))}
    </>
  )
}

export function Update() {
  return (
    <>
      <line className="three" x1="-38" x2="38" y1="2" y2="2" />
      {[
        [-36, 4],
        [-10, -8],
        [16, -24],
      ].map(([x = 0, y = 0]) => (
        <StarSign key={x} x={x} y={y} />
      ))}
    </>
  )
}

function StarSign({ x, y }: Place) {
  return (
    <>
      <use href="#star-on" x={x} y={y} />
      <use href="#star-edge" x={x} y={y} />
    </>
  )
}
