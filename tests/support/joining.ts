import { readdirSync } from "node:fs"
import { listLetters } from "#emails/outbox.server.ts"
import type { TestApp } from "./app.ts"

export const PASSWORD = "otter lantern tuesday"

/** Somebody who has not been here before. */
let people = 0
export function someAddress(): string {
  people += 1
  return `sam.okafor.${people}@example.org`
}

/** The newest letter to an address, with what stands in it to act on. */
export function letterTo(address: string) {
  const letter = listLetters().find(({ to }) => to === address)
  if (!letter) throw new Error(`No letter to ${address}`)
  return {
    ...letter,
    digits: /\b(\d{3}) (\d{3})\b/.exec(letter.text)?.slice(1).join("") ?? "",
    link: /https?:\/\/[^/\s]+(\/(?:join|reset)\/\S+)/.exec(letter.text)?.[1] ?? "",
  }
}

/** The value of a hidden field of a page. */
export function hidden(page: string, name: string): string {
  return new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1]?.replaceAll("&amp;", "&") ?? ""
}

/** The session cookie that an answer sets, as a browser sends it back; empty if it sets none. */
export function cookieOf(answer: Response): string {
  const set = answer.headers.getSetCookie().find((cookie) => /^__Host-[^=]+=[^;]/.test(cookie))
  return set?.split(";")[0] ?? ""
}

/** Asks to join and answers with the page that waits for the digits. */
export async function askToJoin(app: TestApp, address: string, more: Record<string, string> = {}) {
  const answer = await app.post("/join", { step: "ask", address, password: PASSWORD, ...more })
  const page = await answer.text()
  return { status: answer.status, page, token: hidden(page, "token") }
}

/** Joins by the digits of the letter; the cookie of the new session. */
export async function joinedAs(app: TestApp, address: string, more: Record<string, string> = {}): Promise<string> {
  const { token } = await askToJoin(app, address, more)
  const answer = await app.post("/join", { step: "digits", address, token, digits: letterTo(address).digits, ...more })
  if (answer.status !== 303) throw new Error(`Joining answered ${answer.status}`)
  return cookieOf(answer)
}

export const yearKeyFiles = (secretsFolder: string) =>
  readdirSync(secretsFolder).filter((name) => name.startsWith("year-"))
