import { pino } from "pino"
import { env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"

declare global {
  // One stream to the terminal, shared by start's own modules and the built server's copy of this file.
  var threestarLog: ReturnType<typeof makeLog> | undefined
}

/**
 * The log of this process, one JSON object a line. It is told route patterns, states and durations; never an address, a
 * browser, a query, a path's own parts or what somebody typed, and it names no time finer than the day.
 */
export function log() {
  globalThis.threestarLog ??= makeLog()
  return globalThis.threestarLog
}

/**
 * What may be kept of an unexpected error: its kind, its code and where in our code it happened. Not its words, because
 * a database's or a parser's error quotes what somebody typed; a refusal's words are ours, and name the remedy.
 */
export function faultOf(error: unknown): { fault: string; code?: string; remedy?: string; at: string[] } {
  if (error instanceof Refusal) return { fault: error.name, remedy: error.message, at: [] }
  if (!(error instanceof Error)) return { fault: typeof error, at: [] }
  const cause = error.cause instanceof Error ? error.cause : error
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined
  return { fault: cause.name, ...(code ? { code } : {}), at: placesOf(cause) }
}

/** The frames alone: the stack begins with the error's words, whose own lines may look like frames. */
function placesOf({ stack = "", message }: Error): string[] {
  const words = stack.indexOf(message)
  if (words === -1) return []
  const frames = stack.slice(words + message.length).split("\n")
  return frames
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
}

function makeLog() {
  return pino({
    level: env().LOG_LEVEL,
    base: undefined,
    timestamp: () => `,"day":"${new Date().toISOString().slice(0, 10)}"`,
    formatters: { level: (label) => ({ level: label }) },
  })
}
