import { z } from "zod"
import type { LetterEvent } from "#app/domain/campaign/letter-event.ts"
import { isUuid } from "#app/domain/uuid.ts"

/** Tags as the mail service repeats them: by name, or as the list in which it took them. */
const tags = z
  .union([
    z.record(z.string(), z.string()),
    z.array(z.object({ name: z.string(), value: z.string() })).transform((list) => {
      return Object.fromEntries(list.map(({ name, value }) => [name, value]))
    }),
  ])
  .catch({})

const to = z.array(z.string()).min(1)

/** Of Resend's documentation of its webhooks, what concerns us. */
const letterEvent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("email.bounced"),
    // "Transient" and "Undetermined" letters may arrive another day.
    data: z.object({ to, tags, bounce: z.object({ type: z.string() }).optional() }),
  }),
  z.object({ type: z.literal("email.complained"), data: z.object({ to, tags }) }),
])

/** What a message of the mail service says of a letter; null where it says nothing that we act on. */
export function readLetterEvent(payload: unknown): LetterEvent | null {
  const read = letterEvent.safeParse(payload)
  if (!read.success) return null
  const event = read.data
  if (event.type === "email.bounced" && event.data.bounce !== undefined && event.data.bounce.type !== "Permanent") {
    return null
  }
  const update = event.data.tags.update
  return {
    why: event.type === "email.bounced" ? "bounced" : "complained",
    addresses: event.data.to,
    update: update !== undefined && isUuid(update) ? update : null,
  }
}
