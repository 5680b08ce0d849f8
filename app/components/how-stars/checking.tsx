import { type Day, dayInWords } from "#app/domain/calendar.ts"

/** How anybody can check the sums; `years` are those with exact figures. */
export function Checking({ years }: { years: readonly number[] }) {
  return (
    <>
      <h2 id="check">Check our sums</h2>
      <p>
        During the year everything is in half stars and tens. Once a year, when the year has closed, we publish the
        exact figures for every provider and place with at least 50 ratings: how many people, their average, and how far
        apart they were. With those and the formula above, anyone can work out each score again, row by row.
      </p>
      {years.length === 0 ? (
        <p>No year has been closed yet. The first exact figures come out here in the February after.</p>
      ) : (
        <ul>
          {years.map((year) => (
            <li key={year}>
              <a href={`/api/v1/releases/${year}/exact.csv`}>Exact figures of {year} (CSV)</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Whatever must be known to read a monthly update right, said by the office. */
export function Updates({ notes }: { notes: readonly Readonly<{ number: number; releasedOn: Day; note: string }>[] }) {
  if (notes.length === 0) return null
  return (
    <>
      <h2 id="updates">Notes on monthly updates</h2>
      <dl>
        {notes.map(({ number, releasedOn, note }) => (
          <div key={number}>
            <dt>{dayInWords(releasedOn)}</dt>
            <dd className="as-typed">{note}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
