import { z } from "zod"

/** What was wrong, by field, in the person's words; `form` speaks of the whole. */
export type FormProblems = Readonly<Record<string, string>>

export type ParsedForm<Value> = { ok: true; value: Value } | { ok: false; problems: FormProblems }

/** Reads a sent form: the value in the domain's terms, or the first problem of each field. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData): ParsedForm<z.output<Schema>> {
  const result = schema.safeParse(fieldsOf(form))
  if (result.success) return { ok: true, value: result.data }
  const problems: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? "form")
    problems[field] ??= issue.message
  }
  return { ok: false, problems }
}

/** Fields by name; a name that ends in `[]` holds all its values. Files are nobody's answer here and are left out. */
export function fieldsOf(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === "string")
    fields[name] = name.endsWith("[]") ? values : (values[0] ?? "")
  }
  return fields
}

/** Text as a person typed it, trimmed; line ends as one sign. Control characters never reach a form: see form-body. */
export function plainText(most: number, tooLong: string) {
  return z
    .string()
    .default("")
    .transform((text) => text.replace(/\r\n?/g, "\n").replaceAll("\t", " ").trim())
    .refine((text) => [...text].length <= most, { error: tooLong })
}
