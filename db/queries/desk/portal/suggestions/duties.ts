import { and, eq, inArray, isNull } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { PortalDuty } from "#app/domain/portal/duty.ts"
import { deskDb } from "#db/clients.server.ts"
import { publishedSuggestions } from "#db/schema/published/suggestions.ts"
import { listFamily } from "../families.ts"

/** Published suggestions to a provider, or to its predecessors, to which nobody said anything; without a clock. */
export async function listSuggestionDuties(provider: string, _today: Day): Promise<PortalDuty[]> {
  const waiting = await countUnanswered(await listFamily(provider))
  return waiting === 0 ? [] : [{ name: "suggestion", waiting, due: null }]
}

/** The same of one provider, or of several together. */
export async function countUnanswered(suggestedTo: readonly string[]): Promise<number> {
  return deskDb().$count(
    publishedSuggestions,
    and(
      inArray(publishedSuggestions.provider, [...suggestedTo]),
      eq(publishedSuggestions.state, "open"),
      isNull(publishedSuggestions.mergedInto),
    ),
  )
}
