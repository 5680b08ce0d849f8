import { FEWEST_ANSWERS, QUESTIONS } from "#app/domain/rating.ts"
import { receiptOf } from "./ballot-code.ts"
import { fromBase64url } from "./base64url.ts"
import { fieldsOf, fill, rowsOf } from "./form-fields.ts"
import { findPass, isStored, type KeptDraft, type KeptPass, keepDraft, removeDraft } from "./kept-passes.ts"
import { fillSlots, hide, makeScreen, reveal, showProblems } from "./page.ts"
import { saveFile } from "./pass-file.ts"
import { forgetScreens, openSoftly, type Sent, sendSoftly, showScreen } from "./soft-pages.ts"

/**
 * With a pass at hand a rating is filled in on this device alone: the site sees nothing of it until "Send now", and then
 * everything at once with the ballot. What has been answered so far is in this page's memory.
 */
type Filled = { fields: Map<string, string[]>; rows: Map<string, string>; unit: string; name: string }

let filled: Filled = nothing()

function nothing(): Filled {
  return { fields: new Map(), rows: new Map(), unit: "", name: "" }
}

/** Gives the forms of a rating their behaviour, where this browser has a pass for their area. */
export function prepareRatingForms(page: ParentNode): void {
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-area]")) {
    const pass = readyPass(form)
    if (!pass || codeIn(form)) continue
    hide(form, "[data-code]")
    for (const field of form.querySelectorAll<HTMLInputElement>("[data-code] input")) field.disabled = true
    reveal(form, "[data-with-pass]")
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      if (form.ariaBusy === "true") return
      form.ariaBusy = "true"
      void onSubmit(form, event.submitter, pass).finally(() => {
        form.ariaBusy = "false"
      })
    })
  }
}

/** A form that already carries a code is on the road without a script, and stays there. */
function codeIn(form: HTMLFormElement): boolean {
  const carried = form.querySelector('input[type="hidden"][name="code"]')
  return carried instanceof HTMLInputElement && carried.value !== ""
}

function readyPass(form: HTMLFormElement): KeptPass | undefined {
  const pass = findPass(form.dataset.area ?? "")
  return pass && pass.ballots.length > 0 ? pass : undefined
}

async function onSubmit(form: HTMLFormElement, button: HTMLElement | null, pass: KeptPass): Promise<void> {
  const step = button?.getAttribute("value") ?? ""
  switch (form.dataset.local) {
    case "questions":
      return answered(form, pass)
    case "units":
      return unitChosen(button)
    case "words":
      note(form)
      return step === "questions" ? history.back() : showScreen(checkScreen())
    case "check":
      if (step === "send") return sendRating(pass)
      if (step === "another-day") return showScreen(askAboutAnotherDay(pass, form))
      return history.go(step === "words" ? -1 : -2)
    default:
      // What the office is told of a name that is not on the list: of the rating it holds nothing.
      await sendSoftly(addressOf(form), new URLSearchParams(onlyTexts(fieldsOf(form, button))))
  }
}

/** The five questions, and on the same screen whom they are about. */
async function answered(form: HTMLFormElement, pass: KeptPass): Promise<void> {
  const chosen = form.querySelector<HTMLInputElement>('input[name="unit"]:checked')
  const asksUnit = form.querySelector('input[name="unit"]') !== null
  const fields = fieldsOf(form, null)
  const scored = QUESTIONS.filter((question) => /^[1-5]$/.test(fields.get(question)?.[0] ?? ""))
  const problems = [...(asksUnit && !chosen ? ["unit"] : []), ...(scored.length < FEWEST_ANSWERS ? ["answers"] : [])]
  if (problems.length > 0) return showProblems(problems)
  note(form)
  if (chosen?.value === NOT_LISTED) {
    await openSoftly(`/rate/not-listed?area=${encodeURIComponent(pass.area)}`)
    return
  }
  if (chosen) filled = { ...filled, unit: chosen.value, name: chosen.dataset.name ?? "" }
  else filled = { ...filled, unit: unitIn(addressOf(form)), name: form.dataset.name ?? "" }
  showWords()
}

/** The same as NOT_LISTED of the page. */
const NOT_LISTED = "not-listed"

/** "Whom do they work for?": a button a unit; the answers, if there are any yet, wait here. */
async function unitChosen(button: HTMLElement | null): Promise<void> {
  const address = button?.getAttribute("formaction") ?? ""
  filled = { ...filled, unit: unitIn(address), name: button?.dataset.name ?? "" }
  if (QUESTIONS.some((question) => filled.fields.has(question))) return showWords()
  await openSoftly(address)
}

function showWords() {
  const screen = makeScreen("screen-words", { name: filled.name })
  const form = screen?.querySelector("form")
  if (!screen || !form) return
  fill(form, filled.fields)
  showScreen(screen)
}

function checkScreen(): HTMLElement | undefined {
  const screen = makeScreen("screen-check", { name: filled.name })
  const list = screen?.querySelector("[data-rows]")
  const row = screen?.querySelector<HTMLTemplateElement>("#screen-row")?.content.firstElementChild
  if (!screen || !list || !row) return undefined
  for (const [name, value] of filled.rows) {
    const copy = row.cloneNode(true)
    if (!(copy instanceof HTMLElement)) continue
    fillSlots(copy, { name, value })
    list.append(copy)
  }
  return screen
}

/** Shows what waited for its day, ready to be sent. */
export function showDraft(draft: KeptDraft): void {
  const fields = Map.groupBy(draft.fields, ([name]) => name)
  filled = {
    fields: new Map([...fields].map(([name, pairs]) => [name, pairs.map(([, value]) => value)])),
    rows: new Map(draft.rows),
    unit: draft.unit,
    name: draft.name,
  }
  const screen = checkScreen()
  if (!screen) return
  hide(screen, "[data-whole]")
  for (const form of screen.querySelectorAll<HTMLFormElement>("form")) form.dataset.area = draft.area
  showScreen(screen)
}

async function sendRating(pass: KeptPass): Promise<void> {
  const ballot = pass.ballots.find((one) => one.unit === filled.unit && one.purpose === "rating")
  if (!ballot) return showScreen(makeScreen("no-ballot", {}))
  const body = new URLSearchParams([...filled.fields].flatMap(([name, values]) => values.map((one) => [name, one])))
  body.set("step", "send")
  body.set("road", "blind")
  body.set("year", String(pass.year))
  body.set("secret", ballot.secret)
  body.set("signature", ballot.signature)
  const sent = await sendSoftly(`/rate/${filled.unit}`, body)
  if (sent) await settle(sent, ballot.secret)
}

/** After the last step: nothing may send it again; where it was sent before, its receipt leads to what was said. */
async function settle({ ok, page }: Sent, secret: string) {
  if (ok && page.querySelector("output")) {
    removeDraft(filled)
    filled = nothing()
    forgetScreens()
    return
  }
  const form = page.querySelector<HTMLFormElement>("form[data-own-receipt]")
  const field = form?.querySelector<HTMLInputElement>("[name=receipt]")
  if (!form || !field) return
  field.value = await receiptOf(fromBase64url(secret))
  form.hidden = false
}

function askAboutAnotherDay(pass: KeptPass, form: HTMLFormElement): HTMLElement | undefined {
  const day = form.dataset.day ?? ""
  const slots = { day, area: pass.areaName }
  const screen = makeScreen(isStored(pass) ? "another-day" : "another-day-elsewhere", slots)
  screen?.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.do === "save-file") {
      saveFile(pass)
      reveal(screen, "[data-saved]")
    }
    const choice = target instanceof HTMLElement ? target.dataset.keep : undefined
    if (choice === undefined) return
    const fields = [...filled.fields].flatMap(([name, values]) => values.map((one) => [name, one] as const))
    const { unit, name } = filled
    if (choice === "yes") keepDraft({ area: pass.area, unit, name, day, fields, rows: [...filled.rows] })
    filled = nothing()
    showScreen(makeScreen(choice === "yes" ? "another-day-kept" : "another-day-pass-only", slots))
    forgetScreens()
  })
  return screen
}

/** Remembers what a screen holds, in place of what it held before. */
function note(form: HTMLFormElement) {
  const own = fieldsOf(form, null)
  for (const control of form.querySelectorAll<HTMLInputElement>("input[name], textarea[name]")) {
    filled.fields.delete(control.name)
  }
  for (const [name, values] of own) if (name !== "unit" && name !== "step") filled.fields.set(name, values)
  for (const [name, value] of rowsOf(form)) {
    if (value === null) filled.rows.delete(name)
    else filled.rows.set(name, value)
  }
}

function addressOf(form: HTMLFormElement): string {
  return form.getAttribute("action") ?? location.pathname
}

function unitIn(address: string): string {
  return decodeURIComponent(/^\/rate\/([^/?]+)$/.exec(address)?.[1] ?? "")
}

function onlyTexts(fields: ReadonlyMap<string, readonly string[]>): [string, string][] {
  return [...fields].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
}
