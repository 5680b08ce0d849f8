import { receiptOf } from "./ballot-code.ts"
import { fromBase64url } from "./base64url.ts"
import { findPass, isStored, type KeptPass, keepDraft, removeDraft } from "./kept-passes.ts"
import { hide, reveal, showTemplate } from "./page.ts"
import { forgetScreens, type Sent, sendSoftly } from "./soft-pages.ts"

/** The forms of a rating name their area; with a pass for it at hand they need no code and are sent without a session. */
export function prepareRatingForms(page: ParentNode): void {
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-area]")) {
    const pass = readyPass(form)
    if (!pass || codeIn(form)) continue
    hide(form, "[data-code]")
    for (const field of form.querySelectorAll<HTMLInputElement>("[data-code] input")) field.disabled = true
    reveal(form, "[data-with-pass]")
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      void send(form, event.submitter, pass)
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

async function send(form: HTMLFormElement, button: HTMLElement | null, pass: KeptPass) {
  if (form.ariaBusy === "true") return
  const fields = fieldsOf(form, button)
  if (fields.get("step") === "another-day") return waitForAnotherDay(form, fields, pass)
  const address = button?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.pathname
  form.ariaBusy = "true"
  await sendFields(address, fields, pass)
  form.ariaBusy = "false"
}

/** Sends what was filled in, and at the last step the ballot with it. */
export async function sendFields(address: string, fields: URLSearchParams, pass: KeptPass): Promise<void> {
  const unit = decodeURIComponent(/^\/rate\/([^/?]+)$/.exec(address)?.[1] ?? "")
  const ballot = pass.ballots.find((one) => one.unit === unit && one.purpose === "rating")
  fields.set("road", "blind")
  if (fields.get("step") === "send") {
    if (!ballot) return showTemplate("no-ballot")
    fields.set("year", String(pass.year))
    fields.set("secret", ballot.secret)
    fields.set("signature", ballot.signature)
  }
  const sent = await sendSoftly(address, fields)
  if (sent && fields.get("step") === "send") await settle(sent, unit, ballot?.secret ?? "")
}

/** After the last step: nothing may send it again; where it was sent before, its receipt leads to what was said. */
async function settle({ ok, page }: Sent, unit: string, secret: string) {
  if (ok && page.querySelector("output")) {
    removeDraft({ unit })
    forgetScreens()
    return
  }
  const form = page.querySelector<HTMLFormElement>("form[data-own-receipt]")
  const field = form?.querySelector<HTMLInputElement>("[name=receipt]")
  if (!form || !field) return
  field.value = await receiptOf(fromBase64url(secret))
  form.hidden = false
}

function waitForAnotherDay(form: HTMLFormElement, fields: URLSearchParams, pass: KeptPass) {
  const { name = "", day = "" } = form.dataset
  const unit = /^\/rate\/([^/?]+)$/.exec(form.getAttribute("action") ?? "")?.[1] ?? ""
  const stored = isStored(pass)
  showTemplate(stored ? "another-day" : "another-day-elsewhere", { day, area: pass.areaName })
  const asked = document.querySelector("main")
  asked?.addEventListener("click", ({ target }) => {
    const choice = target instanceof HTMLElement ? target.dataset.keep : undefined
    if (choice === undefined) return
    const kept = [...fields].filter(([field]) => field !== "step")
    if (choice === "yes") keepDraft({ area: pass.area, unit, name, day, fields: kept })
    showTemplate(choice === "yes" ? "another-day-kept" : "another-day-pass-only", { day, area: pass.areaName })
  })
}

function fieldsOf(form: HTMLFormElement, button: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, button)) if (typeof value === "string") fields.append(name, value)
  return fields
}
