/** What the scripts do to a page. Every word that people read stands in the page itself, in templates. */

export function main(): HTMLElement {
  const found = document.querySelector("main")
  if (!found) throw new Error("A page of ours has a main part")
  return found
}

/** Fills `main` with a copy of a template, its slots with these texts, and leads the reader there. */
export function showTemplate(id: string, slots: Readonly<Record<string, string>> = {}): void {
  const template = document.getElementById(id)
  if (!(template instanceof HTMLTemplateElement)) return
  const before = main()
  const next = before.cloneNode(false)
  if (!(next instanceof HTMLElement)) return
  const wrap = document.createElement("div")
  wrap.className = "wrap"
  const column = document.createElement("div")
  column.className = "column"
  column.append(template.content.cloneNode(true))
  wrap.append(column)
  // The templates stay with the page: one screen leads to the next.
  next.append(wrap, ...before.querySelectorAll("template"))
  fillSlots(next, slots)
  replaceMain(next)
}

export function fillSlots(within: ParentNode, slots: Readonly<Record<string, string>>): void {
  for (const slot of within.querySelectorAll<HTMLElement>("[data-slot]")) {
    slot.textContent = slots[slot.dataset.slot ?? ""] ?? slot.textContent
  }
}

/** Puts another main part in place, and the reader at its beginning: at its problems, if it has any. */
export function replaceMain(next: HTMLElement): void {
  main().replaceWith(next)
  window.scrollTo(0, 0)
  const first = next.querySelector<HTMLElement>("#problems, h1") ?? next
  if (!first.hasAttribute("tabindex")) first.tabIndex = -1
  first.focus({ preventScroll: true })
}

export function reveal(within: ParentNode, selector: string): void {
  for (const hidden of within.querySelectorAll<HTMLElement>(selector)) hidden.hidden = false
}

export function hide(within: ParentNode, selector: string): void {
  for (const shown of within.querySelectorAll<HTMLElement>(selector)) shown.hidden = true
}

/** Says in the page, and aloud, that something did not go: the words stand hidden in the page. */
export function say(message: string): void {
  for (const one of document.querySelectorAll<HTMLElement>("[data-message]")) {
    one.hidden = one.dataset.message !== message
    if (!one.hidden) one.scrollIntoView({ block: "nearest" })
  }
}
