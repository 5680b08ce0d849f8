import { forgetVisit, keeping } from "./kept-passes.ts"

/** So many presses of Shift, within so many milliseconds, leave the page. */
const PRESSES = 3
const WITHIN_MS = 2000

/**
 * "Exit this page", by its link or by the keyboard: the page is replaced by a neutral one. Pages before it stay in the
 * browser's history, and the page says so.
 */
export function prepareExit(): void {
  const link = document.querySelector<HTMLAnchorElement>("a.exit__link")
  if (!link) return
  link.addEventListener("click", (event) => {
    event.preventDefault()
    leave(link.href)
  })
  let pressed: number[] = []
  document.addEventListener("keyup", ({ key, timeStamp }) => {
    pressed = key === "Shift" ? [...pressed.filter((at) => timeStamp - at < WITHIN_MS), timeStamp] : []
    if (pressed.length >= PRESSES) leave(link.href)
  })
}

function leave(href: string) {
  // What is on the screen goes first: the way out may take a moment.
  document.body.hidden = true
  if (keeping() !== "browser") forgetVisit()
  location.replace(href)
}
