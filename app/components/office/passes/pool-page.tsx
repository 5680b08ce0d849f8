import { dayInWords } from "#app/domain/calendar.ts"
import type { PaperPool } from "#app/domain/paper-pool.ts"
import { Button } from "../../button.tsx"
import { Notice } from "../../notice.tsx"
import { TextArea } from "../../text-area.tsx"

/** A pool, and what can be done if its sheets are lost. `leaveOut` is where its ratings can be left out, for those who may. */
export function PoolPage(props: {
  pool: PaperPool
  leaveOut: string | null
  typed: string
  problem: string | undefined
}) {
  const { pool, leaveOut, typed, problem } = props
  return (
    <>
      <h1>{pool.place}</h1>
      <p className="lead">
        {pool.codes} passes for {pool.year}, good until {dayInWords(`${pool.year + 1}-01-31`)}. The pool is called{" "}
        {pool.id}.
      </p>
      <p className="muted">Nobody in the office can see which of them were used.</p>
      {pool.closed ? (
        <Notice heading="It is closed">
          <p>Its passes are refused. What was rated with them before still counts.</p>
        </Notice>
      ) : (
        <form method="post" noValidate>
          <h2>Close it</h2>
          <p>
            Its passes are refused from then on. What was rated with them stays. A closed pool is not opened again:
            print new passes instead.
          </p>
          <TextArea
            name="reason"
            label="Why is it closed?"
            hint="For example: the library has lost the sheets. It stands in the record of deeds."
            rows={3}
            value={typed}
            error={problem}
          />
          <Button look="warning">Close this pool</Button>
        </form>
      )}
      <h2>If its passes were misused</h2>
      {leaveOut === null ? (
        <p>An administrator can leave out all ratings that came with these passes.</p>
      ) : (
        <p>
          <a href={leaveOut}>Count the ratings that came with these passes, and leave them out</a>
        </p>
      )}
    </>
  )
}
