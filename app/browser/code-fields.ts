import { holdsBallotCode, holdsKnownCode, knownCodes } from "./code-guard.ts"
import { say } from "./page.ts"

const TEXTS = "input:not([type=hidden], [type=radio], [type=checkbox], [type=password], [type=file]), textarea"

/** A ballot code must never be sent: a form that has one typed into it stays where it is. */
export function prepareCodeFields(): void {
  document.addEventListener(
    "submit",
    (event) => {
      if (!(event.target instanceof HTMLFormElement) || event.target.closest("[data-ballot-code]")) return
      const known = knownCodes()
      const fields = [...event.target.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TEXTS)]
      const wrong = fields.find((field) => {
        const holds = field.dataset.signed === undefined ? holdsBallotCode : holdsKnownCode
        return holds(field.value, known)
      })
      if (!wrong) return
      event.preventDefault()
      event.stopImmediatePropagation()
      // A text is more than the code in it: its writer takes the code out.
      if (!(wrong instanceof HTMLTextAreaElement)) wrong.value = ""
      say("ballot-code")
      wrong.focus()
    },
    { capture: true },
  )
}
