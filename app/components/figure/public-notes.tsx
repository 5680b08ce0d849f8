/** A note about a score, in words already. */
export type ShownNote = Readonly<{ id: string; day: string; about: string; found: string; text: string }>

/** What the office said in public about scores that were challenged. */
export function PublicNotes({ notes, heading }: { notes: readonly ShownNote[]; heading: string }) {
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="notes-heading">
      <h2 id="notes-heading">{heading}</h2>
      <ul className="public-notes">
        {notes.map((note) => (
          <li key={note.id} className="notice">
            <p>
              <b>{note.found}</b>
              <span className="table-note">
                {note.about}, {note.day}
              </span>
            </p>
            <p>{note.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
