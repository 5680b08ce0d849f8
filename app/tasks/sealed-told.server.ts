import { openText, sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { NoticeTold } from "#app/domain/notices/legal-notice.ts"
import type { ChallengeTold } from "#app/domain/notices/score-challenge.ts"
import { challengeTold } from "#app/forms/office/challenges.ts"
import { noticeTold } from "#app/forms/office/notices.ts"

/** Who wrote and what they say, as it may lie in the database. */
export function sealTold(told: NoticeTold | ChallengeTold): Buffer {
  return sealText(JSON.stringify(told), siteSecrets().casework)
}

/** The sender of a legal notice; null once it is erased. */
export function openNoticeTold(told: Buffer | null): NoticeTold | null {
  return told && noticeTold.parse(JSON.parse(openText(told, siteSecrets().casework)))
}

/** The sender of a challenge to a score; null once it is erased. */
export function openChallengeTold(told: Buffer | null): ChallengeTold | null {
  return told && challengeTold.parse(JSON.parse(openText(told, siteSecrets().casework)))
}
