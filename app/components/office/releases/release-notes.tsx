import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { Button } from "../../button.tsx"
import type { Problems } from "../../error-summary.tsx"
import { TextArea } from "../../text-area.tsx"

/** What people of the office wrote down for each other, and a field for more. */
export function OfficeNotes(props: {
  notes: readonly Readonly<{ note: string; by: string; at: Date }>[]
  typed: string | undefined
  problems: Problems | undefined
}) {
  const { notes, typed, problems } = props
  return (
    <section aria-labelledby="for-us">
      <h2 id="for-us">Notes for the office</h2>
      <p>Nobody outside reads them. They stay, with your name.</p>
      {notes.length === 0 ? null : (
        <ul className="office-notes">
          {notes.map(({ note, by, at }) => (
            <li key={`${by} ${at.toISOString()}`}>
              <p className="as-typed">{note}</p>
              <p className="muted small">
                {by}, {momentInWords(at)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <form method="post" noValidate>
        <TextArea name="note" label="A note" rows={3} value={typed} error={problems?.note} />
        <Button look="quiet" name="step" value="note">
          Add the note
        </Button>
      </form>
    </section>
  )
}

/** What is said to everybody. */
export function PublicNote(props: { told: string; typed: string | undefined; problems: Problems | undefined }) {
  const { told, typed, problems } = props
  return (
    <section aria-labelledby="for-all">
      <h2 id="for-all">Said to everybody</h2>
      <p>
        It stands on <a href="/how-stars-work#updates">How stars work</a>, beside the day of the update. Say what people
        should know to read it right: that it came late, or that a batch of passes was left out. Name no person.
      </p>
      <form method="post" noValidate>
        <input type="hidden" name="before" value={told} />
        <TextArea
          name="told"
          label="What everybody reads"
          hint="Leave it empty to say nothing."
          rows={4}
          value={typed ?? told}
          error={problems?.told}
        />
        <Button name="step" value="tell">
          Show it to everybody
        </Button>
      </form>
    </section>
  )
}
