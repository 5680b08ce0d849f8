import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { suggestionMark } from "#app/crypto/suggestions.server.ts"
import { declineReason } from "#app/domain/moderation/decline-reasons.ts"
import { isPublicState } from "#app/domain/suggestions/state.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { receiptForm } from "#app/forms/rating.ts"
import { findSuggestionByMark } from "#db/queries/door/suggestions.ts"
import { findProvider } from "#db/queries/site/providers.ts"

/** Everything that whoever has the receipt sees of a suggestion; null for a receipt that is wrong or erased. */
export async function findOwnSuggestion(receipt: string) {
  const found = await findSuggestionByMark(suggestionMark(receipt, siteSecrets().spend))
  if (!found) return null
  const { provider, refusalReason, mergedInto, ...rest } = found
  return {
    ...rest,
    name: provider === null ? "all providers" : ((await findProvider(provider))?.name ?? provider),
    refusal: declineReason(refusalReason)?.forAuthor ?? null,
    /** Where everybody can read it, or what it was joined with. */
    page: mergedInto ?? (isPublicState(found.state) ? found.id : null),
  }
}

export type OwnSuggestion = NonNullable<Awaited<ReturnType<typeof findOwnSuggestion>>>

/** The suggestion of the receipt in a sent form, and the receipt as it is read; null for one that is wrong or erased. */
export async function findSuggestionOfForm(form: FormData) {
  const read = parseForm(receiptForm, form)
  if (!read.ok || read.value.receipt.kind !== "suggestion-receipt") return null
  const receipt = read.value.receipt.code
  const found = await findOwnSuggestion(receipt)
  return found && { receipt, found }
}
