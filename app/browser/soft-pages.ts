import { replaceMain, say, showPause } from "./page.ts"

/**
 * Goes from screen to screen without leaving the page, so that a pass that is only in memory stays there, that no cookie
 * is sent along (`credentials: "omit"`), and that no address in the browser's history names a provider.
 */

/** Screens of this visit, as they were left; the browser's own Back and Forward go among them. */
let screens: HTMLElement[] = []
let prepare: (page: HTMLElement) => void = () => {}

/** @param prepared called with each screen that comes, to give it its behaviour */
export function openSoftPages(prepared: (page: HTMLElement) => void): void {
  prepare = prepared
  // A jump within the screen, to a problem's field or past the menu, is no step of the visit.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    const aim = link ? document.getElementById(link.hash.slice(1)) : null
    if (!aim || screens.length === 0) return
    event.preventDefault()
    aim.focus()
    aim.scrollIntoView({ block: "center" })
  })
  window.addEventListener("popstate", ({ state }) => {
    // Where what was there is forgotten, what is here now stays.
    const screen = screens[placeIn(state) ?? 0] ?? screens.at(-1)
    if (!screen) return
    screen.querySelector("#problems")?.remove()
    replaceMain(screen)
  })
}

export type Sent = Readonly<{ ok: boolean; page: HTMLElement }>

/** Sends a form and shows the answer as the next screen; undefined where none came, which is said. */
export async function sendSoftly(address: string, body: URLSearchParams): Promise<Sent | undefined> {
  return follow(() =>
    fetch(address, { method: "POST", body, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" }),
  )
}

/** The same for a page that is only asked for. */
export async function openSoftly(address: string): Promise<Sent | undefined> {
  return follow(() => fetch(address, { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" }))
}

/** What was said is sent: no way back may send it again. */
export function forgetScreens(): void {
  screens = screens.slice(-1)
  history.replaceState({ screen: 0 }, "")
}

async function follow(ask: () => Promise<Response>): Promise<Sent | undefined> {
  const answer = await ask().catch(() => undefined)
  const html = await answer?.text().catch(() => undefined)
  const read = html === undefined ? undefined : new DOMParser().parseFromString(html, "text/html")
  const page = read?.querySelector("main")
  if (!answer || !read || !page) {
    say("unreachable")
    return undefined
  }
  const pause = page.querySelector<HTMLElement>("[data-paused]")
  if (pause) {
    say("nothing")
    showPause(pause)
    return undefined
  }
  showScreen(page)
  return { ok: answer.ok, page }
}

/** Shows a screen that the script has made, or the site has sent, as the next of the visit. */
export function showScreen(page: HTMLElement | undefined): void {
  if (!page) return
  say("nothing")
  const now = document.querySelector("main")
  const place = placeIn(history.state) ?? 0
  if (now) screens[place] = now
  screens = [...screens.slice(0, place + 1), page]
  // Before the new place, the old one gets its number; the address stays as it is.
  history.replaceState({ screen: place }, "")
  history.pushState({ screen: place + 1 }, "")
  replaceMain(page)
  prepare(page)
}

function placeIn(state: unknown): number | null {
  if (typeof state !== "object" || state === null || !("screen" in state)) return null
  return typeof state.screen === "number" ? state.screen : null
}
