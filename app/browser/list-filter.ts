import { fillSlots } from "./page.ts"

/** As a search sees it: lower case and without accents. */
const folded = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase()

/**
 * Puts a field above a long list: while somebody types, the list keeps what fits, and chooses it where only one does. The
 * list stays what it is for whoever would rather scroll.
 */
export function prepareListFilters(page: ParentNode): void {
  for (const search of page.querySelectorAll<HTMLInputElement>("input[data-filters]")) {
    const list = document.getElementById(search.dataset.filters ?? "")
    if (!(list instanceof HTMLSelectElement)) continue
    const status = search.parentElement?.querySelector<HTMLElement>("[data-found]")
    const all = [...list.querySelectorAll("option")].filter((option) => option.value !== "" && option.value !== "none")
    search.addEventListener("input", () => {
      const sought = folded(search.value.trim())
      const fitting = all.filter((option) => folded(option.text).includes(sought))
      for (const option of all) option.hidden = !fitting.includes(option)
      for (const group of list.querySelectorAll("optgroup")) group.hidden = !group.querySelector("option:not([hidden])")
      const [only] = fitting
      if (sought !== "" && fitting.length === 1 && only) list.value = only.value
      if (status) {
        status.hidden = sought === ""
        fillSlots(status, { found: String(fitting.length) })
      }
    })
  }
}
