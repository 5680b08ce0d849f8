import { holdsBallotCode, knownCodes } from "./code-guard.ts"
import { say } from "./page.ts"

/** How long after the last letter (milliseconds) the towns are looked for. */
const PAUSE_MS = 300

/** Finds the town while it is typed, so that the list of towns and the choice of an area are one screen. */
export function prepareTownSearch(page: HTMLElement): void {
  const form = page.querySelector<HTMLFormElement>("form[data-towns]")
  const field = form?.querySelector("input")
  if (!form || !field) return
  let waiting = 0
  let asked = ""
  const look = async () => {
    if (holdsBallotCode(field.value, knownCodes())) {
      field.value = ""
      return say("ballot-code")
    }
    const address = `${form.getAttribute("action")}?q=${encodeURIComponent(field.value)}`
    asked = address
    const answer = await fetch(address, { credentials: "omit" }).catch(() => undefined)
    const html = answer?.ok ? await answer.text() : undefined
    const found = html && new DOMParser().parseFromString(html, "text/html").querySelector("#towns")
    const place = document.getElementById("towns")
    // An answer that came late, after more was typed, is dropped.
    if (!found || !place || asked !== address) return
    place.replaceWith(found)
  }
  const lookSoon = () => {
    clearTimeout(waiting)
    if (field.value.trim().length > 2) waiting = window.setTimeout(() => void look(), PAUSE_MS)
  }
  field.addEventListener("input", lookSoon)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    clearTimeout(waiting)
    void look()
  })
  // On a slow line somebody types before this script has come.
  if (field.value !== field.defaultValue) lookSoon()
}
