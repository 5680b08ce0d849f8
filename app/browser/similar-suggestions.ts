import { inShort } from "#app/domain/proposals/in-short.ts"
import { likestOf } from "#app/domain/proposals/likeness.ts"

/** How long after the last letter (milliseconds) like suggestions are looked for. */
const PAUSE_MS = 300

/** Fewer letters are like everything. */
const FEWEST_LETTERS = 12

/** As much of a suggestion as shows what it is about. */
const LETTERS_SHOWN = 160

type Text = Readonly<{ id: string; text: string }>

/**
 * Shows like suggestions while somebody writes theirs. The texts come to the browser and are compared there: nothing of
 * what is written leaves it before it is sent.
 */
export function prepareSimilar(page: ParentNode): void {
  const place = page.querySelector<HTMLElement>("[data-similar]")
  const field = page.querySelector<HTMLTextAreaElement>("textarea[name=text]")
  const list = place?.querySelector("ul")
  if (!place || !field || !list) return
  let waiting = 0
  let texts: Promise<readonly Text[]> | undefined
  const look = async () => {
    texts ??= fetchTexts(place.dataset.similar ?? "")
    const likest = field.value.trim().length < FEWEST_LETTERS ? [] : likestOf(field.value, await texts)
    // Said anew only where it is something else.
    const names = likest.map(({ id }) => id).join(" ")
    if (names === list.dataset.names) return
    list.dataset.names = names
    list.replaceChildren(...likest.map(itemOf))
    place.hidden = likest.length === 0
  }
  const lookSoon = () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void look(), PAUSE_MS)
  }
  field.addEventListener("input", lookSoon)
  // On a slow line somebody types before this script has come.
  if (field.value !== "") lookSoon()
}

async function fetchTexts(address: string): Promise<readonly Text[]> {
  const answer = await fetch(address, { credentials: "omit" }).catch(() => undefined)
  const read: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined
  return Array.isArray(read) ? read.map((one) => ({ id: String(one?.id), text: String(one?.text) })) : []
}

function itemOf({ id, text }: Text): HTMLLIElement {
  const link = document.createElement("a")
  link.href = `/suggestions/${encodeURIComponent(id)}`
  link.target = "_blank"
  link.rel = "noopener"
  link.textContent = inShort(text, LETTERS_SHOWN)
  const item = document.createElement("li")
  item.append(link)
  return item
}
