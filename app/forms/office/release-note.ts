import { z } from "zod"
import { plainText } from "../parse-form.ts"

/** A few sentences: what is longer belongs on a page of its own. */
export const LONGEST_NOTE = 600

const note = plainText(LONGEST_NOTE, `Use at most ${LONGEST_NOTE} characters`)

/** A note for the office. */
export const officeNoteForm = z.object({
  note: note.refine((text) => text !== "", { error: "Write the note first" }),
})

/** What is said to everybody; nothing takes it away. `before` is what stood there when the page was opened. */
export const publicNoteForm = z.object({ told: note, before: note })
