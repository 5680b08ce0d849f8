import { addMonths, type Day, monthOf } from "#app/domain/calendar.ts"
import { REFUSED_IDEA_KEPT_MONTHS } from "#app/domain/ideas/idea.ts"
import { REFUSED_KEPT_MONTHS } from "#app/domain/suggestions/suggestion.ts"
import { eraseOldRefusedIdeas } from "#db/queries/desk/ideas/list.ts"
import { eraseOldRefusals } from "#db/queries/desk/suggestions/list.ts"
import { countSupports } from "./support.server.ts"

/**
 * What a night does to suggestions and ideas: erases what was long ago not published, and counts supports. Needs door and
 * desk.
 */
export async function tidyProposals(today: Day): Promise<{ erased: number; shown: number }> {
  const erased = await eraseOldRefusals(addMonths(monthOf(today), -REFUSED_KEPT_MONTHS))
  const ideas = await eraseOldRefusedIdeas(addMonths(monthOf(today), -REFUSED_IDEA_KEPT_MONTHS))
  return { erased: erased + ideas, shown: await countSupports() }
}
