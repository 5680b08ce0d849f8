import { findEdition } from "#db/queries/site/editions.ts"
import { today } from "./today.server.ts"

/**
 * The edition of everything public: it has another name after every change to the register or to what is published, and
 * every day, because what can be rated changes by itself when a programme's time is over.
 */
type Watch = { name: string; listeners: Set<() => void>; clock: NodeJS.Timeout }

declare global {
  // Start's own modules and the built server are two copies of this file in one process: they share the watch.
  var threestarEdition: Watch | undefined
}

/** A change must be seen within a second, also when another process made it. */
const LOOK_EVERY_MS = 500

/** Begins to watch the edition in this process; what is remembered of an older one is thrown away. */
export async function watchEdition(): Promise<{ close: () => void }> {
  const look = async () => {
    const name = await nameNow().catch(() => watch.name)
    if (name === watch.name) return
    watch.name = name
    for (const listener of watch.listeners) listener()
  }
  const clock = setInterval(look, LOOK_EVERY_MS)
  clock.unref()
  const watch: Watch = { name: await nameNow(), listeners: new Set(), clock }
  globalThis.threestarEdition = watch
  return {
    close: () => {
      clearInterval(clock)
      globalThis.threestarEdition = undefined
    },
  }
}

/** The present edition; null where nobody watches it, and so nothing may be remembered. */
export function editionNow(): string | null {
  return globalThis.threestarEdition?.name ?? null
}

export function onNewEdition(listener: () => void): void {
  globalThis.threestarEdition?.listeners.add(listener)
}

/** As many answers as one question may have remembered: filters of a table, not everything that somebody types. */
const MOST_REMEMBERED = 200

/**
 * Remembers what a question about public things was answered, as long as the edition lasts: a page with a filter need
 * not ask the database what the last visitor asked. Arguments are compared by what they say.
 */
export function perEdition<Args extends readonly unknown[], Answer>(
  ask: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  const remembered = new Map<string, Answer>()
  let edition: string | null = null
  return async (...args) => {
    const now = editionNow()
    if (now !== edition) remembered.clear()
    edition = now
    const key = JSON.stringify(args)
    const before = remembered.get(key)
    if (before !== undefined) return before
    const answer = await ask(...args)
    // What was read before a change must not be kept past it.
    if (now !== null && editionNow() === now) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      remembered.set(key, answer)
    }
    return answer
  }
}

async function nameNow(): Promise<string> {
  return `${await findEdition()} ${today()}`
}
