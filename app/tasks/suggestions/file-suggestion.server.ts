import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { newSuggestionReceipt, suggestionMark } from "#app/crypto/suggestions.server.ts"
import { type Day, monthOf } from "#app/domain/calendar.ts"
import { ALL_PROVIDERS } from "#app/domain/suggestions/suggestion.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"
import { listPeopleOf } from "#db/queries/desk/moderation/people.ts"
import { insertSuggestion } from "#db/queries/door/suggestions.ts"
import { findProvider, findProviderAt } from "#db/queries/site/providers.ts"

/** Whom a suggestion is for: a provider as the register has it now, or, with null, all of them. */
export type Target = Readonly<{ provider: string | null; address: string; name: string }>

/**
 * Whom an address of `/suggest/…` means. A provider that was renamed or merged since is found by its old address, too:
 * whoever is writing meanwhile loses nothing. Null where there is none.
 */
export async function findTarget(address: string): Promise<Target | null> {
  if (address === ALL_PROVIDERS) return { provider: null, address, name: "all providers" }
  const at = await findProviderAt(address)
  const found = at && (await findProvider(at.slug))
  return found && { provider: found.slug, address: at.address, name: found.name }
}

export type FiledSuggestion = Readonly<{ ok: true; receipt: string }>

/** Sends a suggestion to the moderators, and answers with the only way back to it. */
export async function fileSuggestion(
  { provider, text }: Readonly<{ provider: string | null; text: string }>,
  today: Day,
): Promise<FiledSuggestion> {
  const receipt = newSuggestionReceipt()
  const people = provider === null ? [] : (await listPeopleOf(provider)).map(({ name }) => name)
  const { language, sure, marks } = readText(text, people)
  await insertSuggestion(
    { receiptMark: suggestionMark(receipt, siteSecrets().spend), provider, text, sentIn: monthOf(today) },
    { language, languageSure: sure, marks, waitingSince: today },
  )
  return { ok: true, receipt }
}
