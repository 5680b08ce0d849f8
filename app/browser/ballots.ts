/**
 * The script of participants' pages, whole: it makes and keeps rating passes, sends ratings without a session, and helps
 * to leave. Every page works without it; what it adds is that not even we can know whose a ballot is.
 */
import { prepareCodeFields } from "./code-fields.ts"
import { prepareComplaintForms } from "./complaint-forms.ts"
import { prepareExit } from "./exit.ts"
import { prepareKeptList } from "./kept-list.ts"
import { chooseKeeping, findPass, isStored, listPasses } from "./kept-passes.ts"
import { countLettersLeft } from "./letters-left.ts"
import { prepareListFilters } from "./list-filter.ts"
import { fillSlots, hide, main, reveal } from "./page.ts"
import { preparePassPage, warnOfLoss } from "./pass-page.ts"
import { prepareProofs } from "./proof-of-work.ts"
import { prepareRatingForms } from "./rating-forms.ts"
import { prepareSimilar } from "./similar-suggestions.ts"
import { openSoftPages } from "./soft-pages.ts"
import { prepareTownSearch } from "./town-search.ts"

function prepare(page: HTMLElement) {
  hide(page, ".steps:not([data-step])")
  hide(page, "[data-no-script]")
  reveal(page, "[data-script]")
  if (listPasses().some(isStored)) reveal(page, "[data-when-kept]")
  prepareRatingForms(page)
  prepareComplaintForms(page)
  countLettersLeft(page)
  prepareSimilar(page)
  countSteps(page)
  prepareProofs(page)
  prepareKeptList(page)
  prepareListFilters(page)
}

/** The road is shorter than without a script: a pass needs no screen of its own. */
function countSteps(page: HTMLElement) {
  const carried = page.querySelector<HTMLInputElement>('input[type="hidden"][name="code"]')
  if (carried?.value) return
  for (const steps of page.querySelectorAll<HTMLElement>("[data-step]")) {
    const { step = "", steps: all = "" } = steps.dataset
    fillSlots(steps, { step, steps: all })
    steps.querySelector(".fill")?.setAttribute("width", `${(Number(step) / Number(all)) * 100}%`)
  }
}

/** "This is not my phone": how the pass is to be kept, if at all. */
function prepareKeeping(page: HTMLElement) {
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-keeping]")) {
    form.addEventListener("submit", () => {
      const choice = new FormData(form).get("keeping")
      chooseKeeping(choice === "memory" || choice === "file" || choice === "code" ? choice : "browser")
      // The choice is no business of the address that the form leads to.
      for (const field of form.querySelectorAll("input")) field.disabled = true
    })
  }
}

/** A receipt, a code or a letter, for the clipboard. */
function prepareCopying() {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof HTMLElement ? target.closest("[data-copy]") : null
    const box = button?.closest(".code-box, .mp-letter")
    if (!box) return
    void navigator.clipboard
      .writeText(box.querySelector("output")?.textContent ?? "")
      .then(() => reveal(box, "[data-copied]"))
  })
}

function preparePrinting() {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLElement && target.closest("[data-print]")) window.print()
  })
}

/** Whoever has a pass for the area need not join again. */
function prepareAreaForms() {
  document.addEventListener("submit", ({ target }) => {
    if (!(target instanceof HTMLFormElement) || target.getAttribute("action") !== "/join") return
    const area = new FormData(target).get("area")
    if (typeof area === "string" && (findPass(area)?.ballots.length ?? 0) > 0) target.action = "/rate/where"
  })
}

openSoftPages(prepare)
warnOfLoss()
prepareExit()
prepareCodeFields()
prepareAreaForms()
prepareCopying()
preparePrinting()
reveal(document, "[data-script]")
prepare(main())
prepareKeeping(main())
preparePassPage(main())
prepareTownSearch(main())
