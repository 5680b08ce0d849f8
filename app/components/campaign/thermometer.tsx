import { dayInWords } from "#app/domain/calendar.ts"
import { MILESTONES, thermometer } from "#app/domain/campaign/milestone.ts"

export type Reached = Readonly<{ number: number; reachedOn: string; below: boolean }>

type Props = Readonly<{ total: number; paper: number; reached: readonly Reached[] }>

export const inThousands = (count: number) => count.toLocaleString("en-GB")

/** How many have signed, and how far it is to the next milestone: in words, and drawn. */
export function Thermometer({ total, paper, reached }: Props) {
  const { next, filled, left } = thermometer(total)
  return (
    <figure className="thermometer card">
      <figcaption>
        <p className="thermometer__total">
          <b>{inThousands(total)}</b> {total === 1 ? "person has" : "people have"} signed
        </p>
        <p>
          {next === null
            ? "Every milestone is reached."
            : `${inThousands(left)} more, and we reach ${inThousands(next)}.`}
          {paper > 0 ? ` Besides, there are ${inThousands(paper)} signatures on paper.` : ""}
        </p>
      </figcaption>
      <svg viewBox="0 0 400 28" aria-hidden="true" focusable="false">
        <rect className="thermometer__tube" x="1" y="1" width="398" height="26" rx="13" />
        <rect
          className="thermometer__filling"
          x="4"
          y="4"
          width={Math.max(20, Math.round(filled * 392))}
          height="20"
          rx="10"
        />
      </svg>
      <ol className="campaign-milestones">
        {MILESTONES.map(({ number, triggers }) => (
          <li key={number}>
            <b>{inThousands(number)}</b> {milestoneInWords(reached.find((one) => one.number === number))} {triggers}
          </li>
        ))}
      </ol>
    </figure>
  )
}

function milestoneInWords(reached: Reached | undefined): string {
  if (reached === undefined) return "Not reached yet."
  const since = `Reached on ${dayInWords(reached.reachedOn)}.`
  return reached.below ? `${since} The number has fallen below it since; what it set off goes on.` : since
}
