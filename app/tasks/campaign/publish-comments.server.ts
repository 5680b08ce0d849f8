import { openForCampaign } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { monthOf } from "#app/domain/calendar.ts"
import { deleteUnreadableComments, listCommentsToPublish, recordComments } from "#db/queries/desk/campaign/comments.ts"

/**
 * Makes the comments on the campaign's page those that may be read now: whatever a moderator decided, edited, undid or
 * took down, and whatever became of the signature, the page follows with the next count. Nothing has to be done twice.
 */
export async function publishComments(): Promise<Readonly<{ shown: number; gone: number }>> {
  const keys = campaignKeys()
  const waiting = await listCommentsToPublish()
  await recordComments(
    waiting.map(({ id, text, language, name, confirmedAt }) => ({
      ...{ id, text, language },
      name: name === null ? null : openForCampaign(name, keys),
      month: monthOf((confirmedAt ?? new Date(0)).toISOString().slice(0, 10)),
    })),
  )
  return { shown: waiting.length, gone: await deleteUnreadableComments() }
}
