/**
 * A little work that costs a person a moment and a machine that sends thousands of forms a lot. It is done in a worker
 * while the form is filled in; without it the form goes through all the same, only less often.
 */
export function prepareProofs(page: ParentNode): void {
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-challenge]")) {
    let isDone = false
    /** The button whose form waits for the proof. */
    let waiting: HTMLElement | null | undefined
    void solve(form.dataset.challenge ?? "").then((solution) => {
      isDone = true
      if (solution !== null) form.append(hidden("proof", solution))
      if (waiting !== undefined) form.requestSubmit(waiting)
    })
    form.addEventListener("submit", (event) => {
      if (isDone) return
      event.preventDefault()
      waiting = event.submitter
      form.ariaBusy = "true"
    })
  }
}

/** A phone that takes longer than this sends its form without. Milliseconds. */
const PATIENCE_MS = 15_000

function solve(challenge: string): Promise<string | null> {
  const address = document.querySelector<HTMLElement>("script[data-solver]")?.dataset.solver
  if (!address) return Promise.resolve(null)
  return new Promise((done) => {
    const worker = new Worker(address, { type: "module" })
    const end = (solution: string | null) => {
      worker.terminate()
      done(solution)
    }
    setTimeout(() => end(null), PATIENCE_MS)
    worker.addEventListener("message", ({ data }) => end(typeof data === "string" ? data : null))
    worker.addEventListener("error", () => end(null))
    worker.postMessage(JSON.parse(challenge))
  })
}

function hidden(name: string, value: string): HTMLInputElement {
  const field = document.createElement("input")
  Object.assign(field, { type: "hidden", name, value })
  return field
}
