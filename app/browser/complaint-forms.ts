import { fieldsOf } from "./form-fields.ts"
import { findPass, type KeptBallot } from "./kept-passes.ts"
import { hide, reveal } from "./page.ts"
import { forgetScreens, openSoftly, sendSoftly } from "./soft-pages.ts"

/**
 * A complaint goes from screen to screen like a rating: no cookie along, no provider's name in the browser's history, and
 * Back with everything as it was. Where this browser has a pass for the area, its complaint pass goes along at the end.
 */
export function prepareComplaintForms(page: ParentNode): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[data-complain]")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      void openSoftly(link.pathname + link.search)
    })
  }
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-complaint-area]")) prepareForm(form)
}

function prepareForm(form: HTMLFormElement) {
  const pass = passFor(form)
  if (pass) {
    hide(form, "[data-code]")
    reveal(form, "[data-with-pass]")
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    if (form.ariaBusy === "true") return
    form.ariaBusy = "true"
    void send(form, event.submitter, pass).finally(() => {
      form.ariaBusy = "false"
    })
  })
}

type PassGoing = Readonly<{ year: number; ballot: KeptBallot }>

/** The complaint pass of this browser; none where a code was typed, which is then the one that goes along. */
function passFor(form: HTMLFormElement): PassGoing | undefined {
  const { complaintArea = "", unit = "" } = form.dataset
  const code = form.querySelector<HTMLInputElement>("[name=code]")
  const pass = code?.value ? undefined : findPass(complaintArea)
  const ballot = pass?.ballots.find((one) => one.unit === unit && one.purpose === "complaint")
  return pass && ballot ? { year: pass.year, ballot } : undefined
}

async function send(form: HTMLFormElement, button: HTMLElement | null, pass: PassGoing | undefined): Promise<void> {
  const fields = fieldsOf(form, button)
  const body = new URLSearchParams([...fields].flatMap(([name, values]) => values.map((one) => [name, one])))
  const sends = fields.get("step")?.[0] === "send"
  if (sends && pass && !fields.has("without-pass")) {
    body.set("road", "blind")
    body.set("year", String(pass.year))
    body.set("secret", pass.ballot.secret)
    body.set("signature", pass.ballot.signature)
  }
  const sent = await sendSoftly(form.getAttribute("action") ?? location.pathname, body)
  // What was sent is gone from this page, and no way back sends it again.
  if (sent?.ok && sent.page.querySelector("output")) forgetScreens()
}
