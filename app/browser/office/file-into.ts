/**
 * Blocks with `data-file-into="text"`: a file of this device can be chosen, and its text comes into the field of that
 * name. Nothing is sent; without a script the text is pasted.
 */
export function prepareFiles() {
  for (const block of document.querySelectorAll<HTMLElement>("[data-file-into]")) {
    const field = block.querySelector<HTMLTextAreaElement>(`textarea[name="${block.dataset.fileInto}"]`)
    if (field) block.prepend(chooser(field))
  }
}

function chooser(field: HTMLTextAreaElement): HTMLElement {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".csv,text/csv,text/plain" })
  input.id = `${field.id}-file`
  input.className = "govuk-file-upload"
  input.addEventListener("change", async () => {
    const file = input.files?.[0]
    if (file) field.value = await file.text()
  })
  const label = Object.assign(document.createElement("label"), {
    textContent: "Choose a file, or paste its lines below",
  })
  label.htmlFor = input.id
  label.className = "govuk-label"
  const group = document.createElement("div")
  group.className = "govuk-form-group file-into"
  group.append(label, input)
  return group
}
