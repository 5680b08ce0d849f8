import { type KeptPass, noteTakenAlong, passAsText } from "./kept-passes.ts"

/** Hands the pass over as a file; without its ballot code, so that the file leads to no account. */
export function saveFile(pass: KeptPass): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([passAsText(pass)], { type: "application/json" }))
  // A name that says nothing to somebody who looks through the folder.
  link.download = `notes-${pass.year}.json`
  link.click()
  noteTakenAlong(pass)
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
