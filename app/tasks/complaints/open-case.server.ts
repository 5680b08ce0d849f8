import { openNarrative } from "#app/crypto/complaints.server.ts"
import { openText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { Narrative } from "#app/domain/complaints/complaint.ts"
import { type ShownToProvider, shownToProvider } from "#app/domain/complaints/shown.ts"
import { findCase } from "#db/queries/desk/complaints/case.ts"

const NOTHING: Narrative = { happened: "", effect: "", remedy: "" }

/** A case with its words opened; null where there is none of this reference. An erased one has none left. */
export async function openCase(reference: string) {
  const found = await findCase(reference)
  if (!found) return null
  const { narrative, passed, messages, notes, ...rest } = found
  const key = siteSecrets().casework
  return {
    ...rest,
    narrative: narrative === null ? NOTHING : openNarrative(narrative, key),
    passed: passed === null ? null : openNarrative(passed, key),
    messages: messages.map(({ text, ...message }) => ({ ...message, text: openText(text, key) })),
    notes: notes.map(({ note, ...entry }) => ({ ...entry, note: openText(note, key) })),
    shown: shownOf(found),
  }
}

export type OpenCase = NonNullable<Awaited<ReturnType<typeof openCase>>>

type SealedCase = Omit<Parameters<typeof shownToProvider>[0], "narrative"> &
  Readonly<{ narrative: Buffer | null; passed: Buffer | null }>

/** What a provider sees of a case: what its complainant allowed, without what the office took out. */
export function shownOf(sealed: SealedCase): ShownToProvider | null {
  const words = sealed.passed ?? sealed.narrative
  return words === null ? null : shownToProvider({ ...sealed, narrative: openNarrative(words, siteSecrets().casework) })
}
