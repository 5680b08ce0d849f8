import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { supportHash } from "#app/crypto/supports.server.ts"
import { shownTens } from "#app/domain/proposals/shown-support.ts"
import type { SupportOutcome } from "#app/domain/proposals/support-outcome.ts"
import { listJoinings } from "#db/queries/desk/suggestions/list.ts"
import {
  countSupportsOf,
  deleteSupport,
  deleteSupportsOf,
  hasSupport,
  insertSupport,
  listAccountIds,
  listSupportCounts,
  listSupportsOf,
  moveSupports,
  recordShownSupport,
  type Support,
  type SupportedKind,
} from "#db/queries/door/supports.ts"

type Supporter = Readonly<{ subject: string; accountId: string }>

/** How an account's support of a suggestion or an idea is stored. */
export function supportOf(one: Supporter): Support {
  return { subject: one.subject, hash: supportHash(one, siteSecrets().support) }
}

export async function doesSupport(one: Supporter): Promise<boolean> {
  return hasSupport(supportOf(one))
}

/** Gives support; false where the account is gone. Given twice, it counts once. */
export async function giveSupport(one: Supporter): Promise<boolean> {
  return insertSupport(supportOf(one), one.accountId)
}

/** Takes support back; where there was none, there is none still. */
export async function takeSupportBack(one: Supporter): Promise<void> {
  await deleteSupport(supportOf(one))
}

/**
 * What a button of the page of support asks for. @returns what was done, or null where nothing was: for a step that is
 * none, and for support of somebody who may not give it yet
 */
export async function takeSupportStep(step: string, one: Supporter, mayGive: boolean): Promise<SupportOutcome | null> {
  if (step === "take-back") {
    await takeSupportBack(one)
    return "taken-back"
  }
  if (step !== "give" || !mayGive) return null
  await giveSupport(one)
  return "given"
}

/** All that an account supports: for its owner alone. */
export async function listOwnSupports(accountId: string): Promise<{ kind: SupportedKind; id: string }[]> {
  return listSupportsOf((subject) => supportOf({ subject, accountId }))
}

/** Takes away all that these accounts support, before they are erased. */
export async function forgetSupports(accountIds: readonly string[]): Promise<void> {
  for (const accountId of accountIds) await deleteSupportsOf((subject) => supportOf({ subject, accountId }))
}

/**
 * Moves the support of a suggestion that was joined with another. Nobody's account stands beside a support, so each
 * account is asked, with the key, whether it is there. May run again at any time: what has moved is not moved twice.
 * @returns how many supports moved
 */
export async function moveSupport(joining: Readonly<{ from: string; into: string }>): Promise<number> {
  if ((await countSupportsOf(joining.from)) === 0) return 0
  const hashes = (await listAccountIds()).map((accountId) => ({
    old: supportOf({ subject: joining.from, accountId }).hash,
    now: supportOf({ subject: joining.into, accountId }).hash,
  }))
  return moveSupports(joining, hashes)
}

/**
 * Counts the supports of all suggestions and ideas, and shows another number where the tens have changed: once a night, so that no
 * number moves when somebody has just been there. What came late to a suggestion that was joined with another follows it
 * first. Needs the roles door and desk.
 * @returns how many shown numbers changed
 */
export async function countSupports(): Promise<number> {
  for (const joining of await listJoinings()) await moveSupport(joining)
  let changed = 0
  for (const { subject, tens, supports } of await listSupportCounts()) {
    const shown = shownTens(supports)
    if (shown === tens) continue
    await recordShownSupport(subject, shown)
    changed += 1
  }
  return changed
}
