import { ideaMark } from "#app/crypto/ideas.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { isPublicIdea } from "#app/domain/ideas/state.ts"
import { declineReason } from "#app/domain/moderation/decline-reasons.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { receiptForm } from "#app/forms/rating.ts"
import { findIdeaByMark } from "#db/queries/door/ideas.ts"
import { listIdeaMoves } from "#db/queries/site/ideas.ts"

/** Everything that whoever has the receipt sees of an idea; null for a receipt that is wrong or erased. */
export async function findOwnIdea(receipt: string) {
  const found = await findIdeaByMark(ideaMark(receipt, siteSecrets().spend))
  if (!found) return null
  const { refusalReason, ...rest } = found
  return {
    ...rest,
    refusal: declineReason(refusalReason)?.forAuthor ?? null,
    page: isPublicIdea(found.state) ? `/campaign/ideas/${found.id}` : null,
    steps: await listIdeaMoves(found.id),
  }
}

/** The idea of the receipt in a sent form, and the receipt as it is read; null for one that is wrong or erased. */
export async function findIdeaOfForm(form: FormData) {
  const read = parseForm(receiptForm, form)
  if (!read.ok || read.value.receipt.kind !== "idea-receipt") return null
  const { code: receipt } = read.value.receipt
  const found = await findOwnIdea(receipt)
  return found && { receipt, found }
}
