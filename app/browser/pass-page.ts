import { groupsOfFour, readCode } from "#app/domain/code.ts"
import { chooseKeeping, findPass, type KeptPass, keeping, wouldLosePass } from "./kept-passes.ts"
import { makePass, NoPass } from "./make-pass.ts"
import { main, makeScreen, reveal, say } from "./page.ts"
import { saveFile } from "./pass-file.ts"
import { openSoftly, showScreen } from "./soft-pages.ts"

/**
 * The page to which joining and signing in lead: with a script it needs no button. The pass is made, the session ends,
 * and the questions come next.
 */
export function preparePassPage(page: HTMLElement): void {
  const making = page.querySelector<HTMLElement>("[data-making]")
  const area = making?.dataset.making
  if (!making || !area) return
  const written = page.querySelector<HTMLFormElement>("form[data-ballot-code]")
  written?.addEventListener("submit", (event) => {
    event.preventDefault()
    const field = written.querySelector("input")
    const read = readCode(field?.value ?? "")
    if (!read.ok || read.kind !== "ballot-code") return say("no-ballot-code")
    // On a device that is not one's own the pass is made again for this page alone.
    if (event.submitter?.getAttribute("value") === "memory") chooseKeeping("memory")
    void make(making, area, read.code)
  })
  // A pass that is here while this account has taken none is somebody else's, or was made with another address.
  const here = findPass(area)
  if (here && here.ballots.length > 0 && making.dataset.taken === "false") askWhose(page, making, here)
  // Somebody who took a pass before is asked for what was written down, unless this browser has it still.
  else void make(making, area, null)
}

function askWhose(page: HTMLElement, making: HTMLElement, here: KeptPass) {
  for (const one of page.querySelectorAll<HTMLElement>("[data-without-script]")) one.hidden = true
  reveal(page, "[data-other-pass]")
  page.addEventListener("click", ({ target }) => {
    const deed = target instanceof HTMLElement ? target.dataset.do : undefined
    if (deed === "use-it") void leaveAccount().then(() => goOn(here))
    if (deed !== "make-mine") return
    // Theirs stays where it is; the new one is kept in this page alone.
    chooseKeeping("memory")
    for (const one of page.querySelectorAll<HTMLElement>("[data-other-pass]")) one.hidden = true
    void make(making, here.area, null)
  })
}

/** From here on nobody is signed in: what is said next is tied to no account. */
async function leaveAccount() {
  await fetch("/sign-out", { method: "POST", body: new URLSearchParams({ next: "/" }), redirect: "manual" })
}

async function make(making: HTMLElement, area: string, code: string | null) {
  say("nothing")
  for (const one of main().querySelectorAll<HTMLElement>("[data-without-script]")) one.hidden = true
  making.hidden = false
  const bar = making.querySelector("progress")
  try {
    const pass = await makePass(area, code, (done) => {
      if (bar) bar.value = done
    })
    await leaveAccount()
    await goOn(pass)
  } catch (error) {
    making.hidden = true
    await failed(error instanceof NoPass ? error : new NoPass("unreachable"), area)
  }
}

async function failed({ fault, words }: NoPass, area: string) {
  if (fault === "no-account") {
    location.replace(`/sign-in?next=${encodeURIComponent(`/pass?area=${area}`)}`)
    return
  }
  // Without ballot keys the other road is open: its form stands in the page.
  if (fault === "not-ready") reveal(main(), "[data-without-script]")
  if (fault === "already-issued") reveal(main(), "[data-taken]")
  if (fault === "held" || fault === "too-many-areas" || fault === "paused") reveal(main(), "[data-stuck]")
  say(fault, words)
}

async function goOn(pass: KeptPass) {
  const onward = `/rate/where?area=${encodeURIComponent(pass.area)}`
  if (keeping() === "browser") {
    location.replace(onward)
    return
  }
  if (keeping() === "memory") {
    await openSoftly(onward)
    return
  }
  showScreen(makeScreen("take-along", { area: pass.areaName, code: groupsOfFour(pass.code ?? "") }))
  reveal(main(), `[data-take="${keeping()}"]`)
  prepareTakeAlong(main(), pass)
}

/** "Save the file", "Rate now": what can be done with a pass that this browser does not keep. */
export function prepareTakeAlong(page: HTMLElement, pass: KeptPass): void {
  page.addEventListener("click", ({ target }) => {
    const deed = target instanceof HTMLElement ? target.dataset.do : undefined
    if (deed === "save-file") {
      saveFile(pass)
      reveal(page, "[data-saved]")
    }
    if (deed === "rate-now") void openSoftly(`/rate/where?area=${encodeURIComponent(pass.area)}`)
  })
}

/** Before a page is left with which a pass would go that nobody can have again. */
export function warnOfLoss(): void {
  window.addEventListener("beforeunload", (event) => {
    if (wouldLosePass()) event.preventDefault()
  })
}
