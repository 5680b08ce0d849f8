import { percentDone, UPDATE_STATE_WORDS, type UpdateResults, type UpdateState } from "#app/domain/campaign/update.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"

type Row = UpdateResults &
  Readonly<{
    id: string
    title: string
    state: UpdateState
    writtenBy: string
    changedAt: Date
    startedAt: Date | null
  }>

/** Updates of the campaign, the newest first. */
export function UpdateList({ updates }: { updates: readonly Row[] }) {
  if (updates.length === 0)
    return <p>Nothing was written yet. The first update can be short: what happened, what is next.</p>
  return (
    <ul className="desk-sheets">
      {updates.map((update) => (
        <li key={update.id} className="card">
          <h2>
            <a href={`/office/campaign/updates/${update.id}`}>{update.title}</a>
          </h2>
          <p>
            <b>{UPDATE_STATE_WORDS[update.state]}</b>
            {update.state === "draft" ? null : (
              <>
                {" "}
                to {update.recipients.toLocaleString("en-GB")}
                {update.state === "sent" ? "" : `, ${percentDone(update)}% done`}
              </>
            )}
          </p>
          <p className="muted">
            {update.startedAt === null
              ? `Written by ${update.writtenBy}, ${momentInWords(update.changedAt)}`
              : `By ${update.writtenBy}, sent off ${momentInWords(update.startedAt)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
