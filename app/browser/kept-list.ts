import { maySpend } from "#app/domain/ballot.ts"
import { checkPass } from "./check-pass.ts"
import {
  chooseKeeping,
  findPass,
  type KeptPass,
  keeping,
  keepPass,
  listDrafts,
  listPasses,
  noteTakenAlong,
  passFromText,
  removeDraft,
  removePass,
} from "./kept-passes.ts"
import { fillSlots, hide, reveal, say } from "./page.ts"
import { saveFile } from "./pass-file.ts"
import { showDraft } from "./rating-forms.ts"
import { openSoftly } from "./soft-pages.ts"

/** Shows, on the pages that have a place for it, what this browser keeps: passes, and answers that wait for their day. */
export function prepareKeptList(page: HTMLElement): void {
  const place = page.querySelector<HTMLElement>("[data-kept]")
  if (!place) return
  for (const draft of listDrafts()) {
    const slots = { name: draft.name, day: draft.day }
    addItem(place, "kept-draft", slots, { look: () => showDraft(draft), remove: () => removeDraft(draft) })
  }
  for (const pass of listPasses())
    if (pass.ballots.length > 0) addItem(place, "kept-pass", passSlots(pass), passDeeds(pass))
  place.hidden = place.children.length === 0
  const file = page.querySelector<HTMLInputElement>("input[data-pass-file]")
  file?.addEventListener("change", () => void readFile(file))
}

function passSlots({ areaName, programmeName, year, ballots }: KeptPass) {
  const names = new Set(ballots.flatMap(({ name, unit }) => (unit.endsWith(".unlisted") ? [] : [name])))
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
    file: (item) => {
      saveFile(pass)
      reveal(item, "[data-saved]")
    },
    "ask-remove": (item) => reveal(item, "[data-confirm]"),
    keep: (item) => hide(item, "[data-confirm]"),
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

/** A file may come from anybody: it must fit the public list, and takes the place of nothing that is here. */
async function readFile(field: HTMLInputElement) {
  const pass = passFromText((await field.files?.[0]?.text()) ?? "")
  // The same file may be chosen once more, after whatever kept it from being opened is out of the way.
  field.value = ""
  const today = new Date().toISOString().slice(0, 10)
  if (!pass || !maySpend(pass.year, today)) return say("no-pass-file")
  const here = findPass(pass.area)
  if (here && here.ballots.length > 0) return say("pass-here")
  const { found } = await checkPass(pass)
  if (found !== "fits") return say(found === "no-list" ? "unreachable" : "no-pass-file")
  say("nothing")
  // Whose device it is nobody knows: it is kept in this page, and in the browser only if that is asked for.
  if (!document.querySelector<HTMLInputElement>("input[data-keep-file]")?.checked) chooseKeeping("memory")
  keepPass(pass)
  noteTakenAlong(pass)
  await openSoftly(`/rate/where?area=${encodeURIComponent(pass.area)}`)
}
