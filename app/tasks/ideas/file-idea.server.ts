import { ideaMark, newIdeaReceipt } from "#app/crypto/ideas.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { type Day, monthOf } from "#app/domain/calendar.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"
import { insertIdea } from "#db/queries/door/ideas.ts"

export type FiledIdea = Readonly<{ ok: true; receipt: string }>

/** Sends an idea to the moderators, and answers with the only way back to it. */
export async function fileIdea(text: string, today: Day): Promise<FiledIdea> {
  const receipt = newIdeaReceipt()
  const { language, sure, marks } = readText(text, [])
  await insertIdea(
    { receiptMark: ideaMark(receipt, siteSecrets().spend), text, sentIn: monthOf(today) },
    { language, languageSure: sure, marks, waitingSince: today },
  )
  return { ok: true, receipt }
}
