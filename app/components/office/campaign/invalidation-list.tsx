import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { Button } from "../../button.tsx"

type Row = Readonly<{
  id: string
  reason: string
  count: number
  madeBy: string
  madeOn: Day
  isRestored: boolean
}>

/** What was taken out together, the newest first, and how to put it back. */
export function InvalidationList({ invalidations }: { invalidations: readonly Row[] }) {
  if (invalidations.length === 0) return <p>Nothing was taken out yet.</p>
  return (
    <>
      <h2>Taken out so far</h2>
      <ul className="desk-sheets">
        {invalidations.map(({ id, reason, count, madeBy, madeOn, isRestored }) => (
          <li key={id} className="card">
            <p>
              <b>{count.toLocaleString("en-GB")}</b> by {madeBy}, {dayInWords(madeOn)}: {reason}
            </p>
            {isRestored ? (
              <p className="muted">Put back since, as far as they had not left.</p>
            ) : (
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <Button look="quiet" name="step" value="restore">
                  Put them back
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
