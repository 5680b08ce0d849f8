import { FIGURE_KINDS, type FigureKind, type FigureName, type FigureState } from "./figure.ts"
import { nameOf } from "./figure-names.ts"
import type { ReleasePlan } from "./plan-release.ts"

/**
 * What a release would do to a figure. "appears": it would be shown for the first time, or again; "moves": its ratings
 * would be counted anew; "stays": fewer than ten are new, so it says the same again; "goes": it would be shown no more;
 * "too-few" and "protected" are hidden before and after.
 */
export const PREVIEW_STATES = ["appears", "moves", "stays", "goes", "too-few", "protected"] as const
export type PreviewState = (typeof PREVIEW_STATES)[number]

/** `tens` of ratings as the release would show them; null where it would show nothing. Never stars. */
export type PreviewedFigure = FigureName &
  Readonly<{
    state: PreviewState
    tens: number | null
    /** Why a figure that goes would be hidden. */
    because: Exclude<FigureState, "shown"> | null
  }>

/**
 * What the office may know of a release before it is made: states, and tens where everybody will see them. Whoever runs
 * the site learns no stars before everybody does, and not which figures are near to moving.
 * @param before figures that the last release shows
 */
export function previewOf({ figures, release }: ReleasePlan, before: readonly FigureName[]): PreviewedFigure[] {
  const shownBefore = new Set(before.map(nameOf))
  return figures.map((figure) => {
    const { kind, key } = figure
    const wasShown = shownBefore.has(nameOf(figure))
    if (figure.shows === null) {
      const { state } = figure
      return { kind, key, state: wasShown ? "goes" : state, tens: null, because: wasShown ? state : null }
    }
    const state = !wasShown ? "appears" : figure.shows.movedIn === release.number ? "moves" : "stays"
    return { kind, key, state, tens: figure.shows.tens, because: null }
  })
}

/** How many figures of each kind are in each state, in the order of both tables. */
export function countPreview(
  figures: readonly PreviewedFigure[],
): { kind: FigureKind; counts: Record<PreviewState, number> }[] {
  return FIGURE_KINDS.map((kind) => {
    const own = figures.filter((figure) => figure.kind === kind)
    const count = (state: PreviewState) => own.filter((figure) => figure.state === state).length
    return {
      kind,
      counts: {
        appears: count("appears"),
        moves: count("moves"),
        stays: count("stays"),
        goes: count("goes"),
        "too-few": count("too-few"),
        protected: count("protected"),
      },
    }
  })
}
