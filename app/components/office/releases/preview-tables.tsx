import { FEWEST_PUBLISHABLE } from "#app/domain/publishable.ts"
import type { FigureKind } from "#app/domain/release/figure.ts"
import { FIGURE_KIND_WORDS } from "#app/domain/release/figure-in-words.ts"
import { PREVIEW_STATES, type PreviewState } from "#app/domain/release/preview.ts"
import { FEWEST_TO_MOVE } from "#app/domain/release/snapshot.ts"
import { tensAndMore } from "../../figure/ratings-in-tens.ts"
import { More } from "../../notice.tsx"

const STATES: Readonly<Record<PreviewState, { heading: string; why: string }>> = {
  appears: { heading: "Would appear", why: "Nothing is shown of these now. They have enough ratings for stars." },
  moves: {
    heading: "Would move",
    why: `At least ${FEWEST_TO_MOVE} ratings are new, changed or taken back. The stars may be the same again.`,
  },
  goes: { heading: "Would go", why: "These are shown now, and would be hidden." },
  protected: {
    heading: "Hidden to protect others",
    why: "They have enough ratings. But if they were shown, somebody could subtract, and find out about a few people elsewhere.",
  },
  stays: {
    heading: "Stay as they are",
    why: `Fewer than ${FEWEST_TO_MOVE} ratings have changed. They wait for the tenth; how many wait is not told.`,
  },
  "too-few": {
    heading: "Too few",
    why: `Fewer than ${FEWEST_PUBLISHABLE} ratings, or none; or as last counted they were so few. None and nine look alike.`,
  },
}

/** What the office reads of a figure before a release: its name, and tens where everybody will see them. */
export type NamedFigure = Readonly<{ name: string; kind: FigureKind; state: PreviewState; tens: number | null }>

/** How many figures of each kind would be in each state. */
export function PreviewCounts(props: {
  counts: readonly Readonly<{ kind: FigureKind; counts: Readonly<Record<PreviewState, number>> }>[]
}) {
  return (
    <table className="govuk-table rows">
      <caption className="govuk-visually-hidden">
        Figures of each kind, by what the next update would do to them
      </caption>
      <thead>
        <tr>
          <th className="govuk-table__header" scope="col">
            Figures of
          </th>
          {PREVIEW_STATES.map((state) => (
            <th key={state} className="govuk-table__header" scope="col">
              {STATES[state].heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.counts.map(({ kind, counts }) => (
          <tr key={kind}>
            <th className="govuk-table__header" scope="row">
              {FIGURE_KIND_WORDS[kind].several}
            </th>
            {PREVIEW_STATES.map((state) => (
              <td key={state} className="govuk-table__cell" data-label={STATES[state].heading}>
                {counts[state] === 0 ? <span className="muted">0</span> : counts[state]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Which figures those are, state by state; those that would not change are folded away. */
export function PreviewLists({ figures }: { figures: readonly NamedFigure[] }) {
  return (
    <>
      {(["appears", "moves", "goes", "protected"] as const).map((state) => (
        <section key={state} aria-labelledby={state}>
          <h2 id={state}>{STATES[state].heading}</h2>
          <p>{STATES[state].why}</p>
          <FigureList figures={figures.filter((figure) => figure.state === state)} />
        </section>
      ))}
      {(["stays", "too-few"] as const).map((state) => {
        const own = figures.filter((figure) => figure.state === state)
        return (
          <section key={state} aria-labelledby={state}>
            <h2 id={state}>{STATES[state].heading}</h2>
            <p>{STATES[state].why}</p>
            {own.length === 0 ? (
              <p className="muted">None.</p>
            ) : (
              <More summary={own.length === 1 ? "Show the one" : `Show all ${own.length}`}>
                <FigureList figures={own} />
              </More>
            )}
          </section>
        )
      })}
    </>
  )
}

function FigureList({ figures }: { figures: readonly NamedFigure[] }) {
  if (figures.length === 0) return <p className="muted">None.</p>
  return (
    <ul className="figure-list">
      {figures.map(({ name, kind, tens }) => (
        <li key={`${kind} ${name}`}>
          <span>
            {name}
            <span className="table-note">{FIGURE_KIND_WORDS[kind].one}</span>
          </span>
          {tens === null ? null : <span className="nowrap muted">{tensAndMore(tens)}</span>}
        </li>
      ))}
    </ul>
  )
}
