import { createHash, randomBytes } from "node:crypto"

/**
 * A form that is sent twice (a second click, a lost answer, a reloaded page) must not cost somebody what only its
 * first answer shows. For ten minutes a process remembers, in memory only, what it answered to a secret and exactly
 * what came with it: the same sent again gets the same answer, anything else is a new request.
 */
const MINUTES = 10

/** Names one form, so that the same form sent twice is known again. It stands in the form and is kept nowhere else. */
export function newFormName(): string {
  return randomBytes(16).toString("base64url")
}

export type OnceOnly<Outcome> = (secret: Buffer, sent: unknown, work: () => Promise<Outcome>) => Promise<Outcome>

/** Makes a memory of its own for one kind of answer. Only answers that went well are kept. */
export function rememberAnswers<Outcome extends { ok: boolean }>(): OnceOnly<Outcome> {
  const recent = new Map<string, Promise<Outcome>>()
  return async (secret, sent, work) => {
    const name = createHash("sha256").update(secret).update(JSON.stringify(sent)).digest("base64url")
    const before = recent.get(name)
    if (before) return before
    const running = work()
    recent.set(name, running)
    const forget = () => recent.delete(name)
    try {
      const outcome = await running
      if (outcome.ok) setTimeout(forget, MINUTES * 60_000).unref()
      else forget()
      return outcome
    } catch (error) {
      forget()
      throw error
    }
  }
}
