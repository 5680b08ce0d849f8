import { type Day, dayInWords } from "#app/domain/calendar.ts"
import { Button } from "../../button.tsx"
import { More } from "../../notice.tsx"
import { TextField } from "../../text-field.tsx"

type Sheet = Readonly<{
  id: string
  signatures: number
  constituency: string | null
  receivedOn: Day
  note: string
  enteredBy: string
  withdrawn: boolean
}>

/** Sheets that were entered, the newest first; each can be taken back, with a reason. */
export function PaperSheets({ sheets }: { sheets: readonly Sheet[] }) {
  if (sheets.length === 0) return <p>No sheet is entered yet.</p>
  return (
    <>
      <h2>Entered so far</h2>
      <ul className="desk-sheets">
        {sheets.map((sheet) => (
          <li key={sheet.id} className="card">
            <p>
              <b>{sheet.signatures}</b> from {sheet.constituency ?? "nowhere in particular"},{" "}
              {dayInWords(sheet.receivedOn)}
              {sheet.note === "" ? "" : `: ${sheet.note}`}. Entered by {sheet.enteredBy}.
              {sheet.withdrawn ? " Taken back: it does not count." : ""}
            </p>
            {sheet.withdrawn ? null : (
              <More summary="Take it back">
                <form method="post">
                  <input type="hidden" name="id" value={sheet.id} />
                  <TextField name="reason" id={`reason-${sheet.id}`} label="Why?" maxLength={300} />
                  <Button look="warning" name="step" value="take-back">
                    Take it back
                  </Button>
                </form>
              </More>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
