import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { HAND_OVER_WORDS, type HandOverWay } from "#app/domain/complaints/hand-over.ts"

type Handed = Readonly<{ id: string; way: HandOverWay; recipient: string; madeOn: Day; seenOn: Day | null }>

/** When and how a case went to its provider. */
export function HandedList({ handed }: { handed: readonly Handed[] }) {
  if (handed.length === 0) return null
  return (
    <>
      <h2>Sent to the provider</h2>
      <ul>
        {handed.map(({ id, way, recipient, madeOn, seenOn }) => (
          <li key={id}>
            <a href={`/office/complaints/hand-over/${id}`}>
              {HAND_OVER_WORDS[way]} on {dayInWords(madeOn)}
            </a>
            <span className="table-note as-typed">{way === "portal" ? seenInWords(seenOn) : recipient}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whether anybody of the provider has opened what is in its portal. */
export function seenInWords(seenOn: Day | null): string {
  return seenOn === null ? "Not opened yet" : `First opened on ${dayInWords(seenOn)}`
}
