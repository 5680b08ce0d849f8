import { FIGURE_KINDS, type FigureKind, type FigureName, STAND_IN_KINDS, type StandInKind } from "./figure.ts"

/** A unit of the register as far as a release needs it. */
export type ReleaseUnit = {
  readonly id: string
  readonly programme: string
  /** Null for the ratings of a programme whose area was forgotten: counted for the programme, no figure of their own. */
  readonly area: string | null
  /** Null: a subcontractor not listed here. */
  readonly provider: string | null
  /** Null: not named by the source. */
  readonly prime: string | null
}

/** The keys under which a unit counts, by kind of figure; null where it counts for none. */
export function keysOf({ id, programme, area, provider, prime }: ReleaseUnit): Record<FigureKind, string | null> {
  return {
    unit: area === null ? null : id,
    provider,
    prime: prime === null ? null : `${programme}/${prime}`,
    "prime-in-area": prime === null || area === null ? null : `${area}/${prime}`,
    area,
    programme,
  }
}

/** Every figure that there is, with the units it is of. */
export function figureMembers(units: readonly ReleaseUnit[]): (FigureName & { units: ReleaseUnit[] })[] {
  return FIGURE_KINDS.flatMap((kind) => {
    const byKey = Map.groupBy(units, (unit) => keysOf(unit)[kind])
    return [...byKey].flatMap(([key, members]) => (key === null ? [] : { kind, key, units: members }))
  }).toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}

export function nameOf({ kind, key }: FigureName): string {
  return `${kind} ${key}`
}

/** What may stand in a figure's place, the narrowest first. A provider works for several primes: nothing stands for it. */
const WIDER = {
  unit: STAND_IN_KINDS,
  "prime-in-area": ["prime", "area", "programme"],
  prime: ["programme"],
  area: ["programme"],
  programme: [],
  provider: [],
} as const satisfies Record<FigureKind, readonly StandInKind[]>

export function standInsFor(kind: FigureKind, example: ReleaseUnit): { kind: StandInKind; key: string }[] {
  const keys = keysOf(example)
  return WIDER[kind].flatMap((wider) => {
    const key = keys[wider]
    return key === null ? [] : { kind: wider, key }
  })
}
