import { type FigureKind, listFigures, type PublishedFigure, type Release } from "./figures.ts"

type Place = Readonly<{
  area: string
  areaName: string
  programme: string
  programmeName: string
  prime: string | null
  primeName: string | null
}>

type Candidate = Readonly<{ kind: FigureKind; key: string; name: string }>

export type StandIn = Readonly<{ name: string; figure: PublishedFigure }>

/**
 * The figure that stands where one's own may not be shown: the first that is shown of the prime's in the area, the
 * prime's, the area's and the programme's, with its name. Everyone may see.
 */
export async function findStandIn(release: Release | null, places: readonly Place[]): Promise<StandIn | null> {
  const candidates = WIDER.flatMap((wider) => places.flatMap(wider))
  const kinds = [...new Set(candidates.map(({ kind }) => kind))]
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const keys = candidates.filter((candidate) => candidate.kind === kind).map(({ key }) => key)
      return [kind, await listFigures(release, kind, keys)] as const
    }),
  )
  const byKind = new Map(found)
  for (const { kind, key, name } of candidates) {
    const figure = byKind.get(kind)?.get(key)
    if (figure?.state === "shown") return { name, figure }
  }
  return null
}

/** From the nearest to the widest. */
const WIDER: readonly ((place: Place) => Candidate[])[] = [
  ({ area, areaName, prime, primeName }) =>
    prime === null ? [] : [{ kind: "prime-in-area", key: `${area}/${prime}`, name: `${primeName} in ${areaName}` }],
  ({ programme, programmeName, prime, primeName }) =>
    prime === null ? [] : [{ kind: "prime", key: `${programme}/${prime}`, name: `${primeName}, ${programmeName}` }],
  ({ area, areaName, programmeName }) => [{ kind: "area", key: area, name: `${areaName}, ${programmeName}` }],
  ({ programme, programmeName }) => [{ kind: "programme", key: programme, name: `${programmeName} as a whole` }],
]
