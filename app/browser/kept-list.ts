import { checkPass } from "./check-pass.ts"
import {
  findPass,
  type KeptPass,
  keeping,
  keepPass,
  listDrafts,
  listPasses,
  passFromText,
  removeDraft,
  removePass,
} from "./kept-passes.ts"
import { fillSlots, reveal, say } from "./page.ts"
import { saveFile } from "./pass-page.ts"
import { sendFields } from "./rating-forms.ts"
import { openSoftly } from "./soft-pages.ts"

/** Shows, on the pages that have a place for it, what this browser keeps: passes, and answers that wait for their day. */
export function prepareKeptList(page: HTMLElement): void {
  const place = page.querySelector<HTMLElement>("[data-kept]")
  if (!place) return
  for (const draft of listDrafts()) {
    const pass = findPass(draft.area)
    if (!pass) continue
    const fields = new URLSearchParams(draft.fields.map(([name, value]) => [name, value]))
    fields.set("step", "check")
    addItem(
      place,
      "kept-draft",
      { name: draft.name, day: draft.day },
      {
        look: () => sendFields(`/rate/${draft.unit}`, fields, pass),
        remove: () => removeDraft(draft),
      },
    )
  }
  for (const pass of listPasses())
    if (pass.ballots.length > 0) addItem(place, "kept-pass", passSlots(pass), passDeeds(pass))
  place.hidden = place.children.length === 0
  if (!place.hidden) reveal(page, "[data-when-kept]")
  const file = page.querySelector<HTMLInputElement>("input[data-pass-file]")
  file?.addEventListener("change", () => void readFile(file))
}

function passSlots({ areaName, programmeName, year, ballots }: KeptPass) {
  const names = new Set(ballots.map(({ name }) => name))
  return {
    area: areaName,
    programme: programmeName,
    year: String(year),
    next: String(year + 1),
    names: String(names.size),
  }
}

function passDeeds(pass: KeptPass): Deeds {
  return {
    rate: () => openPass(pass),
    remove: () => removePass(pass),
    more: () => location.assign(`/pass?area=${encodeURIComponent(pass.area)}`),
    file: () => saveFile(pass),
    check: (item) => checkPass(pass).then((found) => showFound(item, found)),
  }
}

async function openPass(pass: KeptPass) {
  const onward = `/rate/where?area=${encodeURIComponent(pass.area)}`
  if (keeping() === "browser" && findPass(pass.area) === pass) location.assign(onward)
  else await openSoftly(onward)
}

type Deeds = Readonly<Record<string, (item: HTMLElement) => unknown>>

function addItem(place: HTMLElement, id: string, slots: Readonly<Record<string, string>>, deeds: Deeds) {
  const template = document.getElementById(id)
  const copy = template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : undefined
  if (!(copy instanceof HTMLElement)) return
  fillSlots(copy, slots)
  copy.addEventListener("click", ({ target }) => {
    const deed = target instanceof HTMLElement ? target.dataset.do : undefined
    if (deed === undefined) return
    deeds[deed]?.(copy)
    if (deed === "remove") copy.remove()
  })
  place.append(copy)
}

function showFound(item: HTMLElement, found: Readonly<Record<string, string>>) {
  fillSlots(item, found)
  for (const one of item.querySelectorAll<HTMLElement>("[data-found]")) one.hidden = one.dataset.found !== found.found
}

async function readFile(field: HTMLInputElement) {
  const pass = passFromText((await field.files?.[0]?.text()) ?? "")
  say(pass ? "nothing" : "no-pass-file")
  if (!pass) return
  keepPass(pass)
  await openSoftly(`/rate/where?area=${encodeURIComponent(pass.area)}`)
}
