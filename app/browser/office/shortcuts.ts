/**
 * Single keys on pages that offer them (`data-shortcuts`): `data-key` names the key of a button, a link or a field. In
 * lists (`data-list`) j and k go from item to item, x selects, o opens. No key works inside a field, with another key
 * held down, or where somebody has switched them off; a press that a page does not know is left alone.
 */
export function prepareShortcuts() {
  const help = document.querySelector<HTMLElement>("[data-shortcuts]")
  if (!help) return
  help.hidden = false
  const choice = help.querySelector<HTMLInputElement>("[data-shortcuts-switch]")
  if (choice) {
    choice.checked = localStorage.getItem(OFF) === null
    choice.addEventListener("change", () => {
      if (choice.checked) localStorage.removeItem(OFF)
      else localStorage.setItem(OFF, "yes")
    })
  }
  prepareSelection()
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || localStorage.getItem(OFF)) return
    if (press(event.key, help)) event.preventDefault()
  })
}

/** Kept in this browser only. */
const OFF = "threestar-office-keys-off"

/** Whether the key meant something here. */
function press(key: string, help: HTMLElement): boolean {
  if (key === "?") return unfold(help)
  const items = [...document.querySelectorAll<HTMLElement>("[data-list-item]")]
  if (items.length > 0) return pressInList(key, items) || use(key)
  return use(key)
}

function pressInList(key: string, items: readonly HTMLElement[]): boolean {
  const at = items.findIndex((item) => item.contains(document.activeElement))
  const here = items[at]
  if (key === "j" || key === "k") {
    const next = items[Math.max(0, Math.min(items.length - 1, at + (key === "j" ? 1 : -1)))]
    next?.focus()
    next?.scrollIntoView({ block: "nearest" })
    return true
  }
  if (key === "x" && here) {
    boxOf(here)?.click()
    return true
  }
  if (key === "o" && here) {
    here.querySelector<HTMLElement>("[data-open]")?.click()
    return true
  }
  if (key === "/") return focusOn(document.querySelector<HTMLElement>(".queue-filters select"))
  if (key !== "a" && key !== "d") return false
  // What is under the eye is meant where nothing is selected.
  const box = here ? boxOf(here) : null
  if (box && !items.some((item) => boxOf(item)?.checked)) box.click()
  if (key === "d") return false
  document.querySelector<HTMLElement>('[data-queue] button[value="approve"]')?.click()
  return true
}

function use(key: string): boolean {
  const target = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  if (target) {
    if (target.matches("button, a")) target.click()
    else focusOn(target)
    return true
  }
  if (key === "e") return open("[data-edit]")
  return key === "q" && open("[data-ask]")
}

/** Unfolds a part of the page and puts the cursor into its text. */
function open(selector: string): boolean {
  const part = document.querySelector<HTMLElement>(selector)
  const details = part?.matches("details") ? part : part?.querySelector("details")
  details?.setAttribute("open", "")
  return focusOn(part?.querySelector<HTMLElement>("textarea") ?? null)
}

function unfold(help: HTMLElement): boolean {
  help.querySelector("details")?.toggleAttribute("open")
  help.scrollIntoView({ block: "nearest" })
  return true
}

function focusOn(target: HTMLElement | null): boolean {
  target?.focus()
  return target !== null
}

function boxOf(item: HTMLElement): HTMLInputElement | null {
  const box = item.querySelector<HTMLInputElement>('input[type="checkbox"]')
  return box?.disabled ? null : box
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea')
}

/** Says how many are selected, and takes what is selected for this moderator, so that nobody else begins with it. */
function prepareSelection() {
  const form = document.querySelector<HTMLFormElement>("form[data-queue]")
  const count = form?.querySelector("[data-selected-count]")
  if (!form || !count) return
  form.addEventListener("change", (event) => {
    const box = event.target
    if (!(box instanceof HTMLInputElement) || box.type !== "checkbox") return
    const selected = form.querySelectorAll('input[name="items[]"]:checked').length
    count.textContent = selected === 0 ? "With the selected:" : `${selected} selected:`
    const body = new URLSearchParams({ step: box.checked ? "claim" : "release", "items[]": box.value })
    // The answer does not matter: what somebody else has taken is refused again when it is decided.
    fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => undefined)
  })
}
