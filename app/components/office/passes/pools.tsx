import { dayInWords } from "#app/domain/calendar.ts"
import { FEWEST_CODES, MOST_CODES, type PaperPool } from "#app/domain/paper-pool.ts"
import { Button, ButtonLink } from "../../button.tsx"
import { ColumnHeads } from "../../column-heads.tsx"
import type { Problems } from "../../error-summary.tsx"
import { Notice } from "../../notice.tsx"
import { TextField } from "../../text-field.tsx"

/** For which place, and how many. */
export function NewPoolForm(props: { typed: Readonly<{ place: string; count: string }>; problems: Problems }) {
  const { typed, problems } = props
  return (
    <section aria-labelledby="new" className="column">
      <h2 id="new">Print passes</h2>
      <form method="post" noValidate>
        <TextField
          name="place"
          label="For which place?"
          hint="It stands on each card. For example: Oldham Library"
          value={typed.place}
          error={problems.place}
        />
        <TextField
          name="count"
          label="How many?"
          hint={`From ${FEWEST_CODES} to ${MOST_CODES}. With fewer, whoever hands them out could tell who said what.`}
          width={4}
          inputMode="numeric"
          value={typed.count}
          error={problems.count}
        />
        <Button>Go on</Button>
      </form>
    </section>
  )
}

/** What will be made, before it is made. `origin` is the address on the cards where no other machine can open it. */
export function ConfirmPool(props: {
  pool: Readonly<{ place: string; count: number; year: number; name: string }>
  origin: string | null
}) {
  const { pool, origin } = props
  return (
    <section aria-labelledby="confirm" className="card column">
      <h2 id="confirm">
        {pool.count} passes for {pool.place}
      </h2>
      <ul>
        <li>They are good until {dayInWords(`${pool.year + 1}-01-31`)}.</li>
        <li>
          The file holds the codes, and nothing else does. Print it on one side of A4, then delete it. We cannot make
          the same sheets again.
        </li>
        <li>All of them together are one pool, {pool.name}. It can be closed, or left out, if sheets are lost.</li>
      </ul>
      {origin === null ? null : (
        <Notice tone="warning" heading="These would be no real passes">
          <p>The cards would name {origin}, which no other machine can open.</p>
        </Notice>
      )}
      <form method="post" action="/office/passes/sheets">
        <input type="hidden" name="place" value={pool.place} />
        <input type="hidden" name="count" value={pool.count} />
        <input type="hidden" name="name" value={pool.name} />
        <div className="office-actions">
          <Button>Make the sheets (PDF)</Button>
          <ButtonLink href="/office/passes" look="quiet">
            Back to the list
          </ButtonLink>
        </div>
      </form>
      <p className="muted small">When the file has come, the pool is in the list.</p>
    </section>
  )
}

/** Every pool, the newest year first. */
export function PoolTable({ pools }: { pools: readonly PaperPool[] }) {
  return (
    <section aria-labelledby="pools">
      <h2 id="pools">Pools of passes</h2>
      {pools.length === 0 ? (
        <p>No passes have been printed yet.</p>
      ) : (
        <table className="govuk-table rows">
          <caption className="govuk-visually-hidden">Pools of printed passes</caption>
          <ColumnHeads names={["Place", "Year", "Passes", "Now"]} />
          <tbody>
            {pools.map(({ id, place, year, codes, closed }) => (
              <tr key={id}>
                <th className="govuk-table__header" scope="row">
                  <a href={`/office/passes/${id}`}>{place}</a>
                  <span className="table-note">{id}</span>
                </th>
                <td className="govuk-table__cell" data-label="Year">
                  {year}
                </td>
                <td className="govuk-table__cell" data-label="Passes">
                  {codes}
                </td>
                <td className="govuk-table__cell" data-label="Now">
                  {closed ? "closed" : "open"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
