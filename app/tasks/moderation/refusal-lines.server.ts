import { STATE_WORDS } from "#app/domain/moderation/queue.ts"
import { momentInWords } from "#app/domain/working-time/uk-time.ts"
import { type DecisionOutcome, listItemStates } from "#db/queries/desk/moderation/decisions.ts"

/** What to tell a moderator whose form came too late: who was there before, what they did, and when. */
export async function refusalLines(refused: DecisionOutcome["refused"]): Promise<string[]> {
  const states = new Map((await listItemStates(refused.map(({ id }) => id))).map((state) => [state.id, state]))
  return refused.map(({ id, reason }) => {
    const found = states.get(id)
    if (!found || reason === "gone") return "This text is not in the queue any more."
    const { state, changerName, changedAt, claimerName } = found
    if (reason === "claimed")
      return `${claimerName ?? "Somebody"} is at this text now. Nothing of yours was stored for it.`
    if (changerName === null || changedAt === null)
      return `This text is ${STATE_WORDS[state]} now. Nothing of yours was stored for it.`
    const did =
      state === "waiting" ? "changed it, and it waits still" : `was there before you: it is ${STATE_WORDS[state]}`
    return `${changerName} ${did} (${momentInWords(changedAt)}). Nothing of yours was stored for it.`
  })
}
