import { groupsOfFour, readCode } from "#app/domain/code.ts"
import { type KeptPass, keeping, passAsText } from "./kept-passes.ts"
import { makePass, NoPass } from "./make-pass.ts"
import { main, reveal, say, showTemplate } from "./page.ts"
import { openSoftly } from "./soft-pages.ts"

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
    if (read.ok && read.kind === "ballot-code") void make(making, area, read.code)
    else say("no-ballot-code")
  })
  // Somebody who took a pass before is asked for what was written down, unless this browser has it still.
  void make(making, area, null)
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
    // From here on nobody is signed in: what is said next is tied to no account.
    await fetch("/sign-out", { method: "POST", body: new URLSearchParams({ next: "/" }), redirect: "manual" })
    await goOn(pass)
  } catch (error) {
    making.hidden = true
    await failed(error instanceof NoPass ? error.fault : "unreachable", area)
  }
}

async function failed(fault: NoPass["fault"], area: string) {
  if (fault === "no-account") {
    location.replace(`/sign-in?next=${encodeURIComponent(`/pass?area=${area}`)}`)
    return
  }
  // Without ballot keys the other road is open: its form stands in the page.
  if (fault === "not-ready") reveal(main(), "[data-without-script]")
  if (fault === "already-issued") reveal(main(), "[data-taken]")
  say(fault)
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
  showTemplate("take-along", { area: pass.areaName, code: groupsOfFour(pass.code ?? "") })
  reveal(main(), `[data-take="${keeping()}"]`)
  prepareTakeAlong(main(), pass)
}

/** "Save the file", "Rate now": what can be done with a pass that this browser does not keep. */
export function prepareTakeAlong(page: HTMLElement, pass: KeptPass): void {
  page.addEventListener("click", ({ target }) => {
    const deed = target instanceof HTMLElement ? target.dataset.do : undefined
    if (deed === "save-file") saveFile(pass)
    if (deed === "rate-now") void openSoftly(`/rate/where?area=${encodeURIComponent(pass.area)}`)
  })
}

export function saveFile(pass: KeptPass): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([passAsText(pass)], { type: "application/json" }))
  // A name that says nothing to somebody who looks through the folder.
  link.download = `notes-${pass.year}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
