import { type TakingOut, withoutStretches } from "#app/domain/moderation/edit.ts"
import { findMarks } from "#app/domain/moderation/marks.ts"
import { findItem } from "#db/queries/desk/moderation/item.ts"
import { listPeopleOf } from "#db/queries/desk/moderation/people.ts"

/** An item's text without all that is marked in it; what a moderator took out before stays out. */
export async function textWithoutMarks(id: string): Promise<string> {
  const item = await findItem(id)
  const text = item?.edited ?? item?.text ?? ""
  const people = item?.provider ? (await listPeopleOf(item.provider)).map(({ name }) => name) : []
  return withoutStretches(text, findMarks(text, people))
}

/** Why an edit is none, in the moderator's words. */
export function takeOutProblem(fault: TakingOut): string {
  if (fault.ok) return ""
  if (fault.reason === "nothing-left") return "Nothing would be left of it. Decline it instead, and say why"
  return `You can only take words out. These were not there, or not there in this order: ${fault.added.join(" ")}`
}
