import { readCode } from "#app/domain/code.ts"
import { say } from "./page.ts"

/** A ballot code must never be sent: a form that has one typed into it stays where it is. */
export function prepareCodeFields(): void {
  document.addEventListener(
    "submit",
    (event) => {
      if (!(event.target instanceof HTMLFormElement)) return
      const typed = [...event.target.querySelectorAll<HTMLInputElement>("input[type=text]")]
      const wrong = typed.find((field) => {
        const read = readCode(field.value)
        return read.ok && read.kind === "ballot-code" && !field.closest("[data-ballot-code]")
      })
      if (!wrong) return
      event.preventDefault()
      event.stopImmediatePropagation()
      wrong.value = ""
      say("ballot-code")
      wrong.focus()
    },
    { capture: true },
  )
}
