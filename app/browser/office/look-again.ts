/** Often enough for somebody who waits. */
const EVERY_MS = 2000

/**
 * A page that waits for an errand (`data-look-again`) is asked for anew until it has its answer, but not under the hands
 * of somebody who has begun to fill in a form on it. Without a script its link does the same.
 */
export function lookAgain() {
  if (!document.querySelector("[data-look-again]")) return
  setTimeout(() => {
    if (isAnythingTyped()) lookAgain()
    else location.replace(location.href)
  }, EVERY_MS)
}

function isAnythingTyped(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea")
  return [...fields].some((field) =>
    field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue,
  )
}
