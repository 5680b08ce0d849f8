import { type ComplaintKind, KIND_WORDS } from "#app/domain/complaints/kind.ts"

type Bar = Readonly<{ kind: ComplaintKind; tens: number }>

const ROW = 34
const WIDE = { className: "chart chart--wide", width: 720, names: 290 } as const
const NARROW = { className: "chart chart--narrow", width: 340, names: 0 } as const

/** How many complaints name each kind, as bars; the table beneath says the same. */
export function KindBars({ kinds, all }: { kinds: readonly Bar[]; all: number }) {
  return (
    <>
      <Drawing {...WIDE} kinds={kinds} all={all} />
      <Drawing {...NARROW} kinds={kinds} all={all} />
    </>
  )
}

/** On a phone each name stands above its bar. */
function Drawing(props: { className: string; width: number; names: number; kinds: readonly Bar[]; all: number }) {
  const { className, width, names, kinds, all } = props
  const step = names > 0 ? ROW : ROW * 1.6
  const full = width - names - 70
  return (
    <svg className={className} viewBox={`0 0 ${width} ${kinds.length * step}`} aria-hidden="true" focusable="false">
      {kinds.map(({ kind, tens }, place) => {
        const y = place * step + (names > 0 ? 6 : 26)
        const long = Math.max(4, (tens / all) * full)
        return (
          <g key={kind}>
            <text
              x={names > 0 ? names - 12 : 0}
              y={names > 0 ? y + 16 : y - 8}
              textAnchor={names > 0 ? "end" : "start"}
            >
              {KIND_WORDS[kind].name}
            </text>
            <rect className="kind-bar" x={names} y={y} width={long} height="22" rx="4" />
            <text className="value" x={names + long + 8} y={y + 17}>
              {tens}+
            </text>
          </g>
        )
      })}
    </svg>
  )
}
