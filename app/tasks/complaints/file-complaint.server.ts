import { randomBytes } from "node:crypto"
import { spentMark } from "#app/crypto/ballots.server.ts"
import { complaintMark, newComplaintReceipt, newReference, sealNarrative } from "#app/crypto/complaints.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { Day } from "#app/domain/calendar.ts"
import { acknowledgeBy, dayAfter } from "#app/domain/complaints/clocks.ts"
import { type FiledComplaint, jurisdictionOf } from "#app/domain/complaints/complaint.ts"
import { unitNameInFull } from "#app/domain/unit.ts"
import type { Credential } from "#app/tasks/read-credential.server.ts"
import { insertComplaint, type PassToSpend } from "#db/queries/door/complaints.ts"
import { findArea } from "#db/queries/site/areas.ts"
import type { ListedUnit } from "#db/queries/site/units.ts"

/** Bytes of a rating's slip as it is sealed, which a spent complaint pass must look like (app/crypto/ballots). */
const SLIP_BYTES = 400

export type Filing = Readonly<{
  filed: FiledComplaint
  unit: ListedUnit
  /** Null: without a pass; it is read all the same, and counted apart. */
  credential: Credential | null
  today: Day
}>

export type Filed = Readonly<{
  ok: true
  receipt: string
  reference: string
  /** The first day on which looking is worth it; null past what is known of bank holidays. */
  lookOn: Day | null
}>

/** Files a complaint: seals its words, spends its pass if it has one, and answers with the only way back to it. */
export async function fileComplaint({ filed, unit, credential, today }: Filing): Promise<Filed> {
  const { spend, casework } = siteSecrets()
  const [receipt, reference] = [newComplaintReceipt(), newReference()]
  const jurisdiction = jurisdictionOf((await findArea(unit.area))?.region ?? "")
  const { narrative, kinds, ...rest } = filed
  const { id, programme, provider, prime } = unit
  await insertComplaint(
    {
      ...rest,
      kinds: [...kinds],
      reference,
      receiptMark: complaintMark(receipt, spend),
      ...{ unit: id, programme, area: unit.area, provider, prime },
      name: unitNameInFull(unit),
      jurisdiction,
      narrative: sealNarrative(narrative, casework),
      filedOn: today,
    },
    credential && passToSpend(credential),
  )
  const due = acknowledgeBy({ filedOn: today, jurisdiction })
  return { ok: true, receipt, reference, lookOn: due && dayAfter(due, 1, jurisdiction) }
}

function passToSpend({ secret, terms }: Credential): PassToSpend {
  return {
    mark: spentMark(secret),
    receiptMark: randomBytes(32),
    slip: randomBytes(SLIP_BYTES),
    year: terms.year,
  }
}
