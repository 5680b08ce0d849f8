import { departedMark } from "#app/crypto/address-lookup.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { supportHash } from "#app/crypto/supports.server.ts"
import { loadYearKey } from "#app/crypto/year-keys.server.ts"
import { type AccountRecord, eachOnce, lastOpenYear, type TakenPass } from "#app/domain/account/account-record.ts"
import { isHeld } from "#app/domain/account/held-address.ts"
import { openYears } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import { findLastUse, type Issue, listDeparted, listIssues, type TakenArea } from "#db/queries/door/accounts.ts"
import { listSupportsOf } from "#db/queries/door/supports.ts"
import type { Participant } from "./session.server.ts"

/** All that the database says of whoever is signed in: the account page and the download show the same. */
export async function findAccountRecord(participant: Participant, today: Day): Promise<AccountRecord> {
  const { accountId, lookup, heldUntil } = participant
  const own = (await listIssues(accountId)).map((pass) => passOf(pass, pass))
  const marked = (await listDeparted(marksOf(lookup, today))).map((pass) => passOf(pass, null))
  const passes = eachOnce(own, marked)
  return {
    lastUse: await findLastUse(accountId),
    heldUntil: isHeld(heldUntil, today) ? heldUntil : null,
    passes,
    supports: await listSupportsOf((subject) => ({
      subject,
      hash: supportHash({ subject, accountId }, siteSecrets().support),
    })),
    markedYear: lastOpenYear(passes, today),
  }
}

/** By which passes of a deleted account of the same address are found, as long as they count. */
function marksOf(lookup: Buffer, today: Day) {
  return openYears(today).map((year) => ({ year, mark: departedMark(lookup, loadYearKey(env(), year)) }))
}

function passOf({ year, area, areaName, programmeName }: TakenArea, own: Issue | null): TakenPass {
  return {
    year,
    area: areaName && programmeName ? `${programmeName}: ${areaName}` : area,
    books: own?.books ?? [],
    departed: own === null,
  }
}
