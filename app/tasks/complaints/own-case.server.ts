import { complaintMark, openNarrative } from "#app/crypto/complaints.server.ts"
import { openText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { Day } from "#app/domain/calendar.ts"
import { acknowledgeBy, answerBy, answeredInTime, isOverdue } from "#app/domain/complaints/clocks.ts"
import type { Narrative } from "#app/domain/complaints/complaint.ts"
import { declineReasonInWords } from "#app/domain/complaints/decline-reason.ts"
import { lettersFor } from "#app/domain/complaints/letter.ts"
import { askedAgainOn, nextLook } from "#app/domain/complaints/look-day.ts"
import { examinerDoor, ombudsmanBy } from "#app/domain/complaints/official-route.ts"
import { erasedOn, isNoticeTime } from "#app/domain/complaints/retention.ts"
import { type ShownToProvider, shownToProvider } from "#app/domain/complaints/shown.ts"
import { nextStates } from "#app/domain/complaints/state.ts"
import { unitNameInFull } from "#app/domain/unit.ts"
import { parseForm } from "#app/forms/parse-form.ts"
import { receiptForm } from "#app/forms/rating.ts"
import { findComplaintByMark, type SeenComplaint } from "#db/queries/door/complaints.ts"
import { findUnit } from "#db/queries/site/units.ts"

/** Everything that whoever has the receipt sees of a complaint, on a day; null for a receipt that is wrong or erased. */
export async function findOwnCase(receipt: string, today: Day) {
  const { spend, casework } = siteSecrets()
  const found = await findComplaintByMark(complaintMark(receipt, spend))
  if (!found || found.narrative === null) return null
  const { narrative: sealed, passed, messages, ...rest } = found
  const narrative = openNarrative(sealed, casework)
  const unit = await findUnit(found.unit)
  return {
    ...rest,
    narrative,
    programmeName: unit?.programmeName ?? "",
    areaName: unit?.areaName ?? "",
    /** What the provider is called today, where that is no longer what it was called. */
    nowCalled: unit && unitNameInFull(unit) !== found.name ? unitNameInFull(unit) : null,
    messages: messages.map(({ text, ...message }) => ({ ...message, text: openText(text, casework) })),
    shown: shownOf(found, passed === null ? narrative : openNarrative(passed, casework)),
    declined: found.declineReason === null ? null : declineReasonInWords(found.declineReason),
    moves: nextStates(found.state, "complainant"),
    ...clocksOf(found, today),
  }
}

export type OwnCase = NonNullable<Awaited<ReturnType<typeof findOwnCase>>>

/** What the provider was shown, or will be; null: nothing of it. */
function shownOf(found: SeenComplaint, narrative: Narrative): ShownToProvider | null {
  return shownToProvider({ ...found, narrative })
}

function clocksOf(found: SeenComplaint, today: Day) {
  const { state, kinds, ownNameOn, finalResponseOn, happenedIn, resolvedOn, held, lastMessageOn } = found
  const official = { ownNameOn, finalResponseOn, knownSince: happenedIn }
  return {
    ours: {
      ...{ acknowledgeBy: acknowledgeBy(found), answerBy: answerBy(found) },
      ...{ overdue: isOverdue(found, today), inTime: answeredInTime(found) },
    },
    examiner: examinerDoor(official, today),
    ombudsmanBy: ombudsmanBy(official),
    letters: lettersFor({ state, kinds, official }, today),
    lookOn: nextLook({ ...found, heldSaid: held }, today),
    asksWhetherHeld: state === "resolved" && !held && resolvedOn !== null && today >= askedAgainOn(resolvedOn),
    erasedOn: erasedOn(lastMessageOn),
    goesSoon: isNoticeTime(lastMessageOn, today),
  }
}

/** The case of the receipt in a sent form, and the receipt as it is read; null for one that is wrong or erased. */
export async function findCaseOfForm(form: FormData, today: Day) {
  const read = parseForm(receiptForm, form)
  if (!read.ok || read.value.receipt.kind !== "complaint-receipt") return null
  const receipt = read.value.receipt.code
  const found = await findOwnCase(receipt, today)
  return found && { receipt, found }
}
