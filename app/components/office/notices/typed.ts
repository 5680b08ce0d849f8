/** What was typed into a form, to be shown again after a problem: fields by name, and boxes by theirs. */
export type Typed = Readonly<{
  fields: Readonly<Record<string, string>>
  boxes: Readonly<Record<string, readonly string[]>>
}>

export const NOTHING_TYPED: Typed = { fields: {}, boxes: {} }

/** Reads a sent form back as it was. */
export function typedIn(sent: FormData): Typed {
  const fields: Record<string, string> = {}
  const boxes: Record<string, string[]> = {}
  for (const [name, value] of sent) {
    if (typeof value !== "string") continue
    if (name.endsWith("[]")) boxes[name] = [...(boxes[name] ?? []), value]
    else fields[name] ??= value
  }
  return { fields, boxes }
}
