import { Fragment, type ReactNode } from "react"
import { Ballot, Box, Covered, Night, Signed, SignedBallot, Update } from "./road-signs.tsx"

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
  /** From each station to the next, beside all captions. */
  ways: readonly string[]
  /** The wall between the two sides, and where each side has its name. */
  wall: Readonly<{ x1: number; y1: number; x2: number; y2: number }>
  names: Readonly<Record<Side, Place>>
  /** Where "signed out, days later" stands, and on which side of that place. */
  pause: Place & { anchor: "start" | "end" }
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
  ways: ["M136 74H190", "M282 74H335V198", "M365 198V74H418", "M510 74H650V198", "M696 236H756", "M848 236H908"],
  wall: { x1: 8, y1: 160, x2: 1032, y2: 160 },
  names: { yours: { x: 1032, y: 148 }, ours: { x: 1032, y: 182 } },
  pause: { x: 662, y: 104, anchor: "start" },
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
  ways: ["M82 142V160", "M128 198H212", "M214 226L128 310", "M128 326H258V444", "M258 554V572", "M258 682V700"],
  wall: { x1: 170, y1: 30, x2: 170, y2: 800 },
  names: { yours: { x: 160, y: 18 }, ours: { x: 332, y: 18 } },
  pause: { x: 160, y: 428, anchor: "end" },
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
  const { className, width, height, places, ways, wall, names, pause } = drawing
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={ALTERNATIVE}>
      <line className="three" {...wall} />
      <text className="road__side" {...names.yours} textAnchor="end">
        Your side
      </text>
      <text className="road__side" {...names.ours} textAnchor="end">
        Our side
      </text>
      {ways.map((way, index) => (
        // Broken where nothing joins the two but the ballot itself.
        <path key={way} className={STATIONS[index]?.icon === SignedBallot ? "road__gap" : "road__way"} d={way} />
      ))}
      <text x={pause.x} y={pause.y} textAnchor={pause.anchor}>
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
