import { COLUMN_WORDS } from "#app/domain/register/column-words.ts"
import type { FormProblems } from "../parse-form.ts"
import type { Cells } from "./register-file.ts"

/** The field of the office's form in which a column is mended. */
const FIELDS: Readonly<Record<string, string>> = {
  programme: "place",
  area: "place",
  source: "addSource",
  source_ids: "addSource",
}

/** What the files' law has against a row, as problems of the form's fields, in whole sentences. */
export function problemsInWords(problems: Readonly<Record<string, string>>, cells: Cells): FormProblems {
  return Object.fromEntries(
    Object.entries(problems).map(([column, what]) => {
      if (column === "form") return ["form", `This ${what}`]
      const said = cells[column] ?? ""
      const name = COLUMN_WORDS[column] ?? column
      const quoted = said === "" || what.startsWith('"') ? "" : ` “${said}”`
      return [FIELDS[column] ?? column, `${name}:${quoted} ${what}`]
    }),
  )
}
