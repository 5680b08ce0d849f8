import { openText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { Day } from "#app/domain/calendar.ts"
import { isStillShown, portalClock, portalStanding } from "#app/domain/complaints/portal-case.ts"
import { findPortalCase, recordFirstSeen } from "#db/queries/desk/portal/complaints/cases.ts"
import { shownOf } from "./open-case.server.ts"

type Asked = Readonly<{ provider: string; reference: string; today: Day }>

/**
 * A case as its provider's portal shows it: what the complainant allowed, the provider's own answers, and the clock. Null
 * where the provider has no such case, or has it no more. Of a closed one nothing stands but the answers.
 */
export async function openPortalCase({ provider, reference, today }: Asked) {
  const found = await findPortalCase(provider, reference)
  const standing = found === null ? null : portalStanding(found, today)
  if (found === null || standing === null) return null
  const { id, version, state, action, answers, handOver, seenOn } = found
  return {
    ...{ id, reference, standing, state, action, handOver, seenOn },
    // Only where a form needs it: it rises also when the person says what came of an answer.
    version: standing === "to-answer" ? version : null,
    clock: portalClock(found, today),
    shown: isStillShown(standing) ? shownOf(found) : null,
    answers: answers.map(({ text, ...answer }) => ({ ...answer, text: openText(text, siteSecrets().casework) })),
  }
}

export type OpenPortalCase = NonNullable<Awaited<ReturnType<typeof openPortalCase>>>

/** The same for whoever reads it: the office then knows that it was opened, by nobody's name. */
export async function readPortalCase(asked: Asked): Promise<OpenPortalCase | null> {
  const found = await openPortalCase(asked)
  if (found?.seenOn === null) await recordFirstSeen(found.handOver, asked.today)
  return found
}
