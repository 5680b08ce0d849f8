import { type Day, dayInWords } from "#app/domain/calendar.ts"
import type { HandOverWay } from "#app/domain/complaints/hand-over.ts"

type Handed = Readonly<{ id: string; way: HandOverWay; recipient: string; madeOn: Day }>

/** When and how a case went to its provider. */
export function HandedList({ handed }: { handed: readonly Handed[] }) {
  if (handed.length === 0) return null
  return (
    <>
      <h2>Sent to the provider</h2>
      <ul>
        {handed.map(({ id, way, recipient, madeOn }) => (
          <li key={id}>
            <a href={`/office/complaints/hand-over/${id}`}>
              {way === "link" ? "By link" : "By letter"} on {dayInWords(madeOn)}
            </a>
            <span className="table-note as-typed">{recipient}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
