import { fillSlots } from "./page.ts"

/** Says below a text how many letters and signs may still come; what is too long is never cut off. */
export function countLettersLeft(page: ParentNode): void {
  for (const area of page.querySelectorAll<HTMLTextAreaElement>("textarea[data-most]")) {
    const left = area.parentElement?.querySelector<HTMLElement>("[data-left]")
    if (!left) continue
    const count = () => {
      const rest = Number(area.dataset.most) - [...area.value.trim()].length
      const words = left.dataset[rest < 0 ? "over" : "under"] ?? ""
      fillSlots(left, { left: Math.abs(rest).toLocaleString("en-GB"), word: words })
      left.classList.toggle("over", rest < 0)
      // Nobody who writes a few lines needs to hear of it.
      left.hidden = rest > Number(area.dataset.most) / 2
    }
    area.addEventListener("input", count)
    count()
  }
}
