/** What the scripts do to a page. Every word that people read stands in the page itself, in templates. */

export function main(): HTMLElement {
  const found = document.querySelector("main")
  if (!found) throw new Error("A page of ours has a main part")
  return found
}

/**
 * A main part with a copy of a template, its slots with these texts; undefined if the page has no such template. All
 * templates of the page come along, because one screen leads to the next.
 */
export function makeScreen(id: string, slots: Readonly<Record<string, string>>): HTMLElement | undefined {
  const before = main()
  const template = before.querySelector(`template#${id}`)
  const screen = before.cloneNode(false)
  if (!(template instanceof HTMLTemplateElement) || !(screen instanceof HTMLElement)) return undefined
  const wrap = document.createElement("div")
  wrap.className = "wrap"
  const column = document.createElement("div")
  column.className = "column"
  column.append(template.content.cloneNode(true))
  wrap.append(column)
  screen.append(wrap, ...[...before.querySelectorAll("template")].map((one) => one.cloneNode(true)))
  fillSlots(screen, slots)
  return screen
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
  const heading = next.querySelector("h1")?.textContent
  if (heading) document.title = `${heading} – Threestar`
  leadTo(next.querySelector<HTMLElement>("#problems, h1") ?? next)
}

/** Shows a list of problems above the page, and leads the reader to it; each line leads to its field. */
export function showProblems(names: readonly string[]): void {
  const page = main()
  page.querySelector("#problems")?.remove()
  const template = page.querySelector("template#problem-list")
  if (!(template instanceof HTMLTemplateElement)) return
  const copy = template.content.cloneNode(true)
  if (!(copy instanceof DocumentFragment)) return
  for (const line of copy.querySelectorAll<HTMLElement>("[data-problem]")) {
    if (!names.includes(line.dataset.problem ?? "")) line.remove()
  }
  page.querySelector("h1")?.before(copy)
  const list = page.querySelector<HTMLElement>("#problems")
  if (!list) return
  leadTo(list)
  list.scrollIntoView({ block: "start" })
}

export function reveal(within: ParentNode, selector: string): void {
  for (const hidden of within.querySelectorAll<HTMLElement>(selector)) hidden.hidden = false
}

export function hide(within: ParentNode, selector: string): void {
  for (const shown of within.querySelectorAll<HTMLElement>(selector)) shown.hidden = true
}

/** Brings the office's words about a pause to the screen from which something was sent, which stays as it is. */
export function showPause(notice: HTMLElement): void {
  const page = main()
  page.querySelector("[data-paused]")?.remove()
  page.querySelector("h1")?.before(notice)
  leadTo(notice)
  notice.scrollIntoView({ block: "center" })
}

/**
 * Says in the page, and aloud, that something did not go: the words stand hidden in the page.
 * @param words what the site answered, for a message that has a place for it
 */
export function say(message: string, words = ""): void {
  for (const one of document.querySelectorAll<HTMLElement>("[data-message]")) {
    one.hidden = one.dataset.message !== message
    if (!one.hidden) fillSlots(one, { words })
    if (!one.hidden) one.scrollIntoView({ block: "nearest" })
  }
}

function leadTo(element: HTMLElement) {
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1
  element.focus({ preventScroll: true })
}
