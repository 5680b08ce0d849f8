/** What a text may give away, or hurt with. A mark is for the moderator's eye and decides nothing. */
export const MARK_KINDS = [
  "email",
  "link",
  "ni-number",
  "postcode",
  "date",
  "time",
  "phone",
  "number",
  "person",
  "name",
  "slur",
] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** A stretch of a text: from `start` up to, and not with, `end`, in UTF-16 units as JavaScript counts them. */
export type Mark = Readonly<{ start: number; end: number; kind: MarkKind }>

export const MARK_WORDS = {
  email: "e-mail address",
  link: "link",
  "ni-number": "National Insurance number",
  postcode: "postcode",
  date: "date",
  time: "time of day",
  phone: "phone number",
  number: "long number",
  person: "named on the provider’s list",
  name: "name",
  slur: "slur",
} as const satisfies Record<MarkKind, string>

/** A stretch of a text, marked or not; all of them together are the text. */
export type Stretch = Readonly<{ text: string; kind: MarkKind | null }>

/** Cuts a text at its marks, which are in order and do not overlap. */
export function stretchesOf(text: string, marks: readonly Mark[]): Stretch[] {
  const stretches: Stretch[] = []
  let done = 0
  for (const { start, end, kind } of marks) {
    if (start > done) stretches.push({ text: text.slice(done, start), kind: null })
    stretches.push({ text: text.slice(start, end), kind })
    done = end
  }
  if (done < text.length) stretches.push({ text: text.slice(done), kind: null })
  return stretches
}

/** Which kinds a text's marks are of, each once, in the order of the list. */
export function kindsIn(marks: readonly Mark[]): MarkKind[] {
  return MARK_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind))
}
