import { sealText } from "#app/crypto/sealed-text.server.ts"
import { answerLink, readAnswerLink } from "#app/crypto/signed-links.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { Day } from "#app/domain/calendar.ts"
import { answerBy } from "#app/domain/complaints/clocks.ts"
import { isAnswerable, linkUntil } from "#app/domain/complaints/hand-over.ts"
import { canBeDrawn, providerLetter } from "#app/domain/complaints/provider-letter.ts"
import { isAnswerLink, recipientFault } from "#app/domain/provider-link.ts"
import { env } from "#app/env.server.ts"
import { handOverForm } from "#app/forms/office/complaint.ts"
import { type FormProblems, parseForm } from "#app/forms/parse-form.ts"
import {
  type Answerer,
  findHandOver,
  recordHandOver,
  recordProviderAnswer,
} from "#db/queries/desk/complaints/hand-overs.ts"
import { hasTeam } from "#db/queries/desk/portal/families.ts"
import { findRecipient } from "#db/queries/desk/recipients.ts"
import { complaintsWait } from "#emails/complaints-wait.tsx"
import { letterSite, postLetter } from "#emails/send.server.ts"
import { shownOf } from "./open-case.server.ts"

export type HandedOver =
  | Readonly<{ ok: true; id: string; done: "portal" | "letter" | "posted" | "not-posted" }>
  | Readonly<{ ok: false; reason: "form"; problems: FormProblems }>
  | Readonly<{ ok: false; reason: "changed" }>

/**
 * Sends accepted cases to their provider: into its portal, by a link to a representative, or by a letter that the office
 * prints.
 */
export async function handOver(
  provider: string,
  { staff, form, today }: Readonly<{ staff: string; form: FormData; today: Day }>,
): Promise<HandedOver> {
  const parsed = parseForm(handOverForm, form)
  if (!parsed.ok) return { ok: false, reason: "form", problems: parsed.problems }
  const { way, recipient, cases } = parsed.value
  const known = await findRecipient(provider)
  if (!known) return { ok: false, reason: "changed" }
  const fault = way === "link" ? recipientFault(recipient, known.domains, "send it by letter") : null
  if (fault !== null) return { ok: false, reason: "form", problems: { recipient: fault } }
  if (way === "portal" && !(await hasTeam(provider))) return { ok: false, reason: "form", problems: { way: NO_TEAM } }
  const id = await recordHandOver({ staff, provider, way, recipient, madeOn: today, cases })
  if (id === null) return { ok: false, reason: "changed" }
  if (way !== "link") return { ok: true, id, done: way }
  const letter = complaintsWait(letterSite(), { path: linkPath(id), count: cases.length, until: linkUntil(today) })
  return { ok: true, id, done: (await postLetter(recipient, letter)).ok ? "posted" : "not-posted" }
}

const NO_TEAM = "Nobody is in this provider’s portal any more: choose another way"

/** The path of the page behind a link. */
export function linkPath(handOverId: string): string {
  return `/portal/answer/${answerLink(handOverId, siteSecrets().spend)}`
}

/** A hand-over with what the provider may see of each case. */
export async function openHandOver(id: string) {
  const found = await findHandOver(id)
  if (!found) return null
  const cases = found.cases.map((one) => {
    const { narrative: _narrative, passed: _passed, ...rest } = one
    return { ...rest, shown: isAnswerable(one, found.madeOn) ? shownOf(one) : null }
  })
  return { ...found, cases, origin: env().ORIGIN }
}

export type OpenHandOver = NonNullable<Awaited<ReturnType<typeof openHandOver>>>

/** What a link leads to; null where it is none of ours, or its days are over. Closed cases on it show nothing. */
export async function openLink(link: string, today: Day): Promise<OpenHandOver | null> {
  const id = isAnswerLink(link) ? readAnswerLink(link, siteSecrets().spend) : null
  const found = id === null ? null : await openHandOver(id)
  return found?.way === "link" && today <= linkUntil(found.madeOn) ? found : null
}

/** Stores a provider's answer; false where the case was answered, taken back or changed meanwhile. */
export async function answerCase(
  at: Readonly<{ id: string; version: number; day: Day; by?: Answerer }>,
  { text, isFinal }: Readonly<{ text: string; isFinal: boolean }>,
): Promise<boolean> {
  const sealed = sealText(text, siteSecrets().casework)
  return (await recordProviderAnswer(at, { text: sealed, isFinal })).ok
}

/** A hand-over as a letter: only cases that are still with the provider; what was answered or taken back is left out. */
export function letterOf({ providerName, recipient, madeOn, cases }: OpenHandOver) {
  const { ORGANISATION_NAME, CONTACT_POST, CONTACT_EMAIL } = env()
  const shown = cases.flatMap((one) => (one.shown === null ? [] : [{ reference: one.reference, shown: one.shown }]))
  const [first] = cases
  const letter = providerLetter({
    provider: providerName,
    count: shown.length,
    due: first === undefined ? null : answerBy({ sentOn: madeOn, jurisdiction: first.jurisdiction }),
    organisation: ORGANISATION_NAME,
    post: CONTACT_POST ?? null,
    email: CONTACT_EMAIL,
  })
  const words = [recipient, providerName, ...shown.flatMap((one) => Object.values(one.shown.details?.narrative ?? {}))]
  const isDrawable = words.every(canBeDrawn)
  return { letter, recipient, on: madeOn, organisation: ORGANISATION_NAME, cases: shown, isDrawable }
}
