import { answerLink, readAnswerLink } from "#app/crypto/signed-links.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { type Day, monthOf } from "#app/domain/calendar.ts"
import { isAnswerLink, recipientFault } from "#app/domain/provider-link.ts"
import { suggestionLinkUntil } from "#app/domain/suggestions/link.ts"
import { type ProviderSay, sayingsFrom } from "#app/domain/suggestions/provider-say.ts"
import { isPublicState } from "#app/domain/suggestions/state.ts"
import { findRecipient } from "#db/queries/desk/recipients.ts"
import { recordLink } from "#db/queries/desk/suggestions/deeds.ts"
import { type DeskSuggestion, findDeskSuggestion, findLink } from "#db/queries/desk/suggestions/list.ts"
import { recordProviderSay } from "#db/queries/desk/suggestions/says.ts"
import { letterSite, postLetter } from "#emails/send.server.ts"
import { suggestionWaits } from "#emails/suggestion-waits.tsx"

type Sending = Readonly<{ staff: string; found: DeskSuggestion; version: number; recipient: string; today: Day }>
export type SentToProvider =
  | { ok: true }
  | { ok: false; reason: "changed" }
  | { ok: false; reason: "fault"; fault: string }

/** Sends a suggestion to somebody who answers for its provider, by a link to an address of the provider's own. */
export async function sendToProvider({ staff, found, version, recipient, today }: Sending): Promise<SentToProvider> {
  const known = found.provider === null ? null : await findRecipient(found.provider)
  if (!known) return { ok: false, reason: "changed" }
  const fault = recipientFault(recipient, known.domains, "write its answer in by hand")
  if (fault !== null) return { ok: false, reason: "fault", fault }
  const link = await recordLink(staff, { id: found.id, version, recipient, madeOn: today })
  if (link === null) return { ok: false, reason: "changed" }
  const letter = suggestionWaits(letterSite(), { path: suggestionLinkPath(link), until: suggestionLinkUntil(today) })
  const posted = await postLetter(recipient, letter)
  return posted.ok ? { ok: true } : { ok: false, reason: "fault", fault: "The letter could not be sent. Try again." }
}

/** The path of the page behind a link. */
export function suggestionLinkPath(link: string): string {
  return `/portal/suggestion/${answerLink(link, siteSecrets().spend)}`
}

/** What a link leads to; null where it is none of ours, or its days are over, or the suggestion is gone. */
export async function openSuggestionLink(link: string, today: Day) {
  const name = isAnswerLink(link) ? readAnswerLink(link, siteSecrets().spend) : null
  const made = name === null ? null : await findLink(name)
  if (!made || today > suggestionLinkUntil(made.madeOn)) return null
  const found = await findDeskSuggestion(made.suggestion)
  if (!found || !isPublicState(found.state)) return null
  const { id, version, providerName, text, state, plannedFor, says, moves } = found
  return {
    ...{ id, version, text: text ?? "", state, plannedFor, says, moves },
    name: providerName ?? found.provider ?? "",
    until: suggestionLinkUntil(made.madeOn),
    sayings: sayingsFrom(state),
  }
}

/** Stores what a provider said; false where the suggestion has changed since, or cannot go there any more. */
export async function sayAsProvider(
  { today, ...at }: Readonly<{ id: string; version: number; today: Day; staff?: string }>,
  say: ProviderSay,
): Promise<boolean> {
  return (await recordProviderSay({ ...at, month: monthOf(today) }, say)).ok
}
