/** More faults than this are mended once the first are. */
const MOST_SHOWN = 50

/** What is wrong with pasted lines, each with its line and column, as the script says it. */
export function FileFaults({ faults }: { faults: readonly string[] }) {
  if (faults.length === 0) return null
  const more = faults.length - MOST_SHOWN
  return (
    <section aria-label="Faults">
      <p>{faults.length === 1 ? "One fault" : `${faults.length} faults`}, each with its line and its column:</p>
      <ol className="file-faults__list">
        {faults.slice(0, MOST_SHOWN).map((fault) => (
          <li key={fault}>
            <code>{fault}</code>
          </li>
        ))}
      </ol>
      {more > 0 ? <p className="muted">… and {more} more.</p> : null}
    </section>
  )
}
