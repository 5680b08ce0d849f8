import { unitNameInFull } from "../unit.ts"
import type { FigureKind, FigureName } from "./figure.ts"

/** Names of everything that a figure can be of, by slug and by a unit's id. */
export type FigureNames = Readonly<{
  providers: ReadonlyMap<string, string>
  areas: ReadonlyMap<string, string>
  programmes: ReadonlyMap<string, string>
  units: ReadonlyMap<string, Readonly<{ providerName: string | null; primeName: string | null; areaName: string }>>
}>

/** What kinds of figures are called, one of them and several. */
export const FIGURE_KIND_WORDS = {
  unit: { one: "Provider in an area", several: "Providers in an area" },
  provider: { one: "Provider, all areas", several: "Providers, all areas" },
  prime: { one: "Prime contractor", several: "Prime contractors" },
  "prime-in-area": { one: "Prime contractor in an area", several: "Prime contractors in an area" },
  area: { one: "Area", several: "Areas" },
  programme: { one: "Programme", several: "Programmes" },
} as const satisfies Record<FigureKind, { one: string; several: string }>

/** A figure as people read it: "Oldham Council, working for Ingeus, in Greater Manchester". */
export function figureInWords({ kind, key }: FigureName, names: FigureNames): string {
  const [wider = "", prime = ""] = key.split("/", 2)
  const nameOf = (slug: string, among: ReadonlyMap<string, string>) => among.get(slug) ?? slug
  switch (kind) {
    case "unit": {
      const unit = names.units.get(key)
      return unit ? `${unitNameInFull(unit)}, in ${unit.areaName}` : key
    }
    case "provider":
      return nameOf(key, names.providers)
    case "prime":
      return `${nameOf(prime, names.providers)}, ${nameOf(wider, names.programmes)}`
    case "prime-in-area":
      return `${nameOf(prime, names.providers)}, in ${nameOf(wider, names.areas)}`
    case "area":
      return nameOf(key, names.areas)
    case "programme":
      return nameOf(key, names.programmes)
  }
}
