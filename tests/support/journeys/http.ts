import { AREA, type Person, UNIT } from "./rating.ts"
import type { Site } from "./site.ts"

/** Five answers, in the order of the questions; null doesn't apply. */
export type Answers = readonly [Score, Score, Score, Score, Score]
type Score = 1 | 2 | 3 | 4 | 5 | null

const FIELDS = ["adviser", "say", "fit", "help", "fairness"] as const

/** Joins and takes a pass through the site's own forms, without a browser: for journeys of many people. */
export async function joinByForms(site: Site, { address, password }: Person): Promise<string> {
  const area = AREA.slug
  const asked = await send(site, "/join", { step: "ask", address, password, area })
  const token = hidden(await asked.text(), "token")
  const digits = await readDigits(site, address)
  const joined = await send(site, "/join", { step: "digits", token, address, area, digits })
  const [cookie = ""] = (joined.headers.get("set-cookie") ?? "").split(";")
  if (joined.status !== 303 || !cookie) throw new Error(`${address} could not join: ${joined.status}.`)
  return codeIn(await send(site, "/pass/code", { area }, { cookie }))
}

/** Rates with a pass and answers with the receipt. */
export async function rateByForms(site: Site, code: string, answers: Answers, words = ""): Promise<string> {
  const scores = Object.fromEntries(FIELDS.map((field, place) => [field, String(answers[place] ?? "none")]))
  return codeIn(
    await send(site, `/rate/${UNIT.id}`, { step: "send", code, ...scores, wentWell: words, shouldChange: "" }),
  )
}

/** Sends a form as a browser would that keeps nothing. */
export function send(site: Site, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${site.url}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: site.url, ...headers },
    redirect: "manual",
  })
}

/** The six digits of the newest letter to somebody, read as whoever sits at the site's own machine. */
export async function readDigits(site: Site, address: string): Promise<string> {
  const outbox = await fetch(`${site.url}/outbox`).then((response) => response.text())
  const wanted = `to ${address}<`.toLowerCase()
  const letter = outbox.split("<article").find((article) => article.toLowerCase().includes(wanted)) ?? ""
  const digits = />(\d{3}) ?(\d{3})</.exec(letter)
  if (!digits) throw new Error(`There are no six digits for ${address}.`)
  return `${digits[1]}${digits[2]}`
}

function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ""
}

/** The code a page shows. */
async function codeIn(response: Response): Promise<string> {
  const html = await response.text()
  const code = /<output[^>]*>([^<]+)</.exec(html)?.[1]
  if (!code) throw new Error(`There is no code on the page (${response.status}).`)
  return code
}
