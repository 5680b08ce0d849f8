import type { Day } from "#app/domain/calendar.ts"
import type { PortalDuty } from "#app/domain/portal/duty.ts"
import { inPortalOrder } from "#app/domain/portal/letter.ts"
import { listAnnouncedDuties } from "./announcements/queries.ts"
import { listFeedbackDuties } from "./answers/texts.ts"
import { listComplaintDuties } from "./complaints/duties.ts"
import { listPledgeDuties } from "./pledges/list.ts"
import { listRecoveryDuties } from "./recovery/duties.ts"
import { listSuggestionDuties } from "./suggestions/duties.ts"
import { listSurveyDuties } from "./surveys/list.ts"

/** Each part of the portal says what of it needs an answer. */
const PARTS: readonly ((provider: string, today: Day) => Promise<PortalDuty[]>)[] = [
  listAnnouncedDuties,
  listFeedbackDuties,
  listComplaintDuties,
  listSuggestionDuties,
  listRecoveryDuties,
  listPledgeDuties,
  listSurveyDuties,
]

/** All that needs an answer from a provider, the first clock first. */
export async function listPortalDuties(provider: string, today: Day): Promise<PortalDuty[]> {
  const duties = await Promise.all(PARTS.map((list) => list(provider, today)))
  return inPortalOrder(duties.flat())
}
