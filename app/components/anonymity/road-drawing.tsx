import { Fragment, type ReactNode } from "react"

/** Where a station of the road stands: on the side of whoever rates, or on ours. */
type Side = "yours" | "ours"

type Station = Readonly<{ side: Side; caption: readonly [string, string]; icon: () => ReactNode }>

const STATIONS: readonly Station[] = [
  { side: "yours", caption: ["Your browser", "makes a ballot"], icon: Ballot },
  { side: "yours", caption: ["and covers it", "(blinds it)"], icon: Covered },
  { side: "ours", caption: ["We sign it", "without seeing it"], icon: Signed },
  { side: "yours", caption: ["Your browser takes", "the cover off"], icon: SignedBallot },
  { side: "ours", caption: ["It comes back from", "nobody we know"], icon: Box },
  { side: "ours", caption: ["By night, ten or", "more are mixed"], icon: Night },
  { side: "ours", caption: ["Once a month", "the stars move"], icon: Update },
]

type Place = Readonly<{ x: number; y: number }>
type Drawing = Readonly<{
  className: string
  width: number
  height: number
  places: readonly Place[]
  /** The wall between the two sides, and where each side has its name. */
  wall: Readonly<{ x1: number; y1: number; x2: number; y2: number }>
  names: Readonly<Record<Side, Place>>
  /** Where "signed out, days later" stands, and how its end nearest the wall is anchored. */
  pause: Place
}>

const WIDE: Drawing = {
  className: "road__wide",
  width: 1040,
  height: 330,
  places: [
    { x: 90, y: 74 },
    { x: 236, y: 74 },
    { x: 350, y: 236 },
    { x: 464, y: 74 },
    { x: 650, y: 236 },
    { x: 802, y: 236 },
    { x: 954, y: 236 },
  ],
  wall: { x1: 8, y1: 160, x2: 1032, y2: 160 },
  names: { yours: { x: 1032, y: 148 }, ours: { x: 1032, y: 182 } },
  pause: { x: 600, y: 118 },
}

const NARROW: Drawing = {
  className: "road__narrow",
  width: 340,
  height: 806,
  places: [
    { x: 82, y: 70 },
    { x: 82, y: 198 },
    { x: 258, y: 198 },
    { x: 82, y: 326 },
    { x: 258, y: 482 },
    { x: 258, y: 610 },
    { x: 258, y: 738 },
  ],
  wall: { x1: 170, y1: 30, x2: 170, y2: 800 },
  names: { yours: { x: 160, y: 18 }, ours: { x: 332, y: 18 } },
  pause: { x: 160, y: 466 },
}

/** The road of a ballot as one drawing; the list of the same steps beside it says all of it in words. */
export function RoadDrawing() {
  return (
    <>
      <Road drawing={WIDE} />
      <Road drawing={NARROW} />
    </>
  )
}

const ALTERNATIVE =
  "The road of a ballot in seven steps, from your side to ours. Your browser makes a ballot and covers it. We sign it without seeing it. Your browser takes the cover off. You are signed out. Days later the ballot comes back from nobody we know and goes into a sealed box. By night ten or more are mixed. Once a month the stars move."

function Road({ drawing }: { drawing: Drawing }) {
  const { className, width, height, places, wall, names, pause } = drawing
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={ALTERNATIVE}>
      <line className="three" {...wall} />
      <text className="road__side" {...names.yours} textAnchor="end">
        Your side
      </text>
      <text className="road__side" {...names.ours} textAnchor="end">
        Our side
      </text>
      <Ways places={places} />
      <text {...pause} textAnchor={drawing === WIDE ? "start" : "end"}>
        <tspan className="value">signed out,</tspan>
        <tspan x={pause.x} dy="18" className="value">
          days later
        </tspan>
      </text>
      {STATIONS.map((station, index) => (
        <StationAt key={station.caption[0]} station={station} number={index + 1} place={places[index]} />
      ))}
    </svg>
  )
}

/** From each station to the next; broken where nothing joins the two but the ballot itself. */
function Ways({ places }: { places: readonly Place[] }) {
  return (
    <>
      {places.slice(1).map((to, index) => {
        const from = places[index] ?? to
        const isBroken = STATIONS[index]?.icon === SignedBallot
        return (
          <line
            key={`${to.x} ${to.y}`}
            className={isBroken ? "road__gap" : "road__way"}
            {...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }}
          />
        )
      })}
    </>
  )
}

function StationAt({ station, number, place }: { station: Station; number: number; place: Place | undefined }) {
  if (place === undefined) return null
  const Icon = station.icon
  return (
    <g transform={`translate(${place.x} ${place.y})`}>
      <rect className="road__card" x="-46" y="-38" width="92" height="68" rx="10" />
      <Icon />
      <circle className="road__number" cx="-46" cy="-38" r="12" />
      <text className="road__digit" x="-46" y="-33" textAnchor="middle">
        {number}
      </text>
      {station.caption.map((line, row) => (
        <Fragment key={line}>
          <text className="road__caption" y={48 + row * 17} textAnchor="middle">
            {line}
          </text>
        </Fragment>
      ))}
    </g>
  )
}

/** Icons stand around the middle of a card, in a space of 60 by 50. */
function Ballot() {
  return (
    <>
      <rect className="road__paper" x="-17" y="-29" width="34" height="50" rx="3" />
      <StarSign x={-10} y={-22} />
      <path className="road__stroke" d="M-9 8h18M-9 14h12" />
    </>
  )
}

function Covered() {
  return (
    <>
      <rect className="road__cover" x="-28" y="-24" width="56" height="40" rx="4" />
      <path className="road__fold" d="M-28 -21L0 0L28 -21" />
    </>
  )
}

function Signed() {
  return (
    <>
      <Covered />
      <Stamp x={18} y={10} />
    </>
  )
}

function SignedBallot() {
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

function Box() {
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

function Night() {
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

function Update() {
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
