import type { Answers } from "#app/domain/rating.ts"
import type { Figure, FigureKind, ShownFigure } from "#app/domain/release/figure.ts"
import type { ReleaseUnit } from "#app/domain/release/figure-names.ts"
import { planRelease, type ReleasePlan } from "#app/domain/release/plan-release.ts"
import type { LiveUnit } from "#app/domain/release/snapshot.ts"
import { statisticsOf } from "#app/domain/release/statistics.ts"
import { FIRST_STANDARD, type Standard } from "#app/domain/standard/standard.ts"

/** One rating as the tally would hold it; `version` rises with each change. */
export type WorldBallot = {
  id: number
  unit: string
  year: number
  answer: 1 | 2 | 3 | 4 | 5
  version: number
  distance: "near" | "further" | null
}

/** Who said what, release by release: a tally in memory, for tests of what releases give away. */
export class ReleaseWorld {
  ballots: WorldBallot[] = []
  plans: ReleasePlan[] = []
  /** The ballots as they stood at each release, the first at 0. */
  history: WorldBallot[][] = []
  starts = new Map<string, number>()
  standards: Standard[] = [FIRST_STANDARD]
  #next = 1

  readonly units: readonly ReleaseUnit[]
  year: number

  constructor(units: readonly ReleaseUnit[], year = 2026) {
    this.units = units
    this.year = year
  }

  rate(unit: string, count: number, answer: WorldBallot["answer"] = 4, distance: WorldBallot["distance"] = null): this {
    const given = Array.from({ length: count }, (_, index) => ({ id: this.#next + index, unit, answer, distance }))
    this.ballots = [...this.ballots, ...given.map((ballot) => ({ ...ballot, year: this.year, version: 1 }))]
    this.#next += count
    return this
  }

  withdraw(unit: string, count: number): this {
    const gone = this.ballots.filter((ballot) => ballot.unit === unit).slice(0, count)
    this.ballots = this.ballots.filter((ballot) => !gone.includes(ballot))
    return this
  }

  change(unit: string, count: number, answer: WorldBallot["answer"] = 2): this {
    const changed = this.ballots.filter((ballot) => ballot.unit === unit).slice(0, count)
    this.ballots = this.ballots.map((ballot) =>
      changed.includes(ballot) ? { ...ballot, answer, version: ballot.version + 1 } : ballot,
    )
    return this
  }

  release(): ReleasePlan {
    const plan = planRelease({
      release: { number: this.plans.length + 1, year: this.year },
      units: this.units,
      live: this.units.map((unit) => this.#live(unit.id)),
      snapshots: this.plans.at(-1)?.snapshots ?? [],
      starts: this.starts,
      standards: this.standards,
    })
    this.plans.push(plan)
    this.history.push(this.ballots)
    return plan
  }

  /** The figure of the newest release. */
  figure(kind: FigureKind, key: string): Figure {
    const found = this.plans.at(-1)?.figures.find((figure) => figure.kind === kind && figure.key === key)
    if (!found) throw new Error(`no figure ${kind} ${key}`)
    return found
  }

  shown(kind: FigureKind, key: string): ShownFigure {
    const { shows } = this.figure(kind, key)
    if (!shows) throw new Error(`${kind} ${key} is not shown`)
    return shows
  }

  state(kind: FigureKind, key: string): Figure["state"] {
    return this.figure(kind, key).state
  }

  #live(unit: string): LiveUnit {
    const said = (year: number) =>
      statisticsOf(
        this.ballots
          .filter((ballot) => ballot.unit === unit && ballot.year === year)
          .map(({ answer, distance }) => ({ answers: all(answer), distance })),
      )
    const changed = new Map(this.history.map((_, index) => [index + 1, this.#changedSince(index, unit)]))
    return { unit, thisYear: said(this.year), lastYear: said(this.year - 1), changed }
  }

  #changedSince(index: number, unit: string): number {
    const versions = (ballots: readonly WorldBallot[]) =>
      new Map(
        ballots
          .filter((ballot) => ballot.unit === unit && ballot.year >= this.year - 1)
          .map(({ id, version }) => [id, version]),
      )
    const [then, now] = [versions(this.history[index] ?? []), versions(this.ballots)]
    return [...new Set([...then.keys(), ...now.keys()])].filter((id) => then.get(id) !== now.get(id)).length
  }
}

function all(answer: WorldBallot["answer"]): Answers {
  return { adviser: answer, say: answer, fit: answer, help: answer, fairness: answer }
}

/** A unit `provider` of `prime` in an area of a programme, with the id the register would give it. */
export function unitOf(programme: string, area: string, prime: string | null, provider: string | null): ReleaseUnit {
  return { id: `${area}.${prime ?? "unknown"}.${provider ?? "unlisted"}`, programme, area, provider, prime }
}
