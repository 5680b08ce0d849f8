/** What a form holds: as it would be sent, and as people read it. */

export function fieldsOf(form: HTMLFormElement, button: HTMLElement | null): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const [name, value] of new FormData(form, button)) {
    if (typeof value === "string") fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return fields
}

/** Puts back what was said on a screen before. */
export function fill(form: HTMLFormElement, fields: ReadonlyMap<string, readonly string[]>): void {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input[name], textarea[name]")) {
    const values = fields.get(control.name) ?? []
    if (control instanceof HTMLTextAreaElement) control.value = values[0] ?? ""
    else if (["radio", "checkbox"].includes(control.type)) control.checked = values.includes(control.value)
  }
}

/**
 * Each question with its answer in the words of the page. Null says that it was passed over and need not be listed;
 * where the page has words for that (`data-unsaid`), they stand instead.
 */
export function rowsOf(form: HTMLFormElement): [string, string | null][] {
  const groups = [...form.querySelectorAll("fieldset")].map((group): [string, string | null] => {
    const chosen = [...group.querySelectorAll<HTMLInputElement>("input:checked")].filter(({ name }) => name !== "unit")
    const said = chosen.map((input) => input.dataset.said ?? textOf(input.labels?.[0]))
    return [textOf(group.querySelector("legend")), said.join(", ") || (group.dataset.unsaid ?? null)]
  })
  const texts = [...form.querySelectorAll("textarea")].map((area): [string, string | null] => {
    return [textOf(area.labels[0]), area.value.trim() || (area.dataset.unsaid ?? null)]
  })
  // Texts stand before the folded questions on their screen.
  return [...texts, ...groups].filter(([name]) => name !== "")
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.trim().replaceAll(/\s+/g, " ") ?? ""
}
