import { eq } from "drizzle-orm"
import { changeRefusalOf, type DecisionRefusal } from "#app/domain/moderation/decide.ts"
import { type TakingOut, takeOut } from "#app/domain/moderation/edit.ts"
import type { Language } from "#app/domain/moderation/languages.ts"
import { deskDb } from "#db/clients.server.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { recordDeed } from "../audit-log.ts"
import { type LockedItem, lockItems, stateForDeed } from "./locked-items.ts"

/** A change of one item that decides nothing, by somebody who had this version before them. */
export type Change = Readonly<{ item: string; version: number; staff: string; now: Date }>

export type ChangeOutcome =
  | Readonly<{ ok: true; version: number }>
  | Readonly<{ ok: false; reason: DecisionRefusal | "gone" }>

export type EditOutcome = ChangeOutcome | Readonly<{ ok: false; reason: "not-an-edit"; fault: TakingOut }>

/** Takes something out of a text, or puts back what was taken out. The office's, like all of this file. */
export async function recordEdit(change: Change, edited: string): Promise<EditOutcome> {
  let fault: TakingOut | null = null
  const outcome = await recordChange(change, "item.edit", (item) => {
    const edit = takeOut(item.text ?? "", edited)
    if (!edit.ok) {
      fault = edit
      return null
    }
    return { edited: edit.text === item.text ? null : edit.text }
  })
  return fault === null ? outcome : { ok: false, reason: "not-an-edit", fault }
}

/** Corrects the guess of a text's language; null where nobody can tell. */
export async function recordLanguage(change: Change, language: Language | null): Promise<ChangeOutcome> {
  return recordChange(change, "item.language", () => ({ language, languageSure: language !== null }))
}

type Changed = Partial<Pick<typeof moderationItems.$inferInsert, "edited" | "language" | "languageSure">>

async function recordChange(
  { item: id, version, staff, now }: Change,
  deed: string,
  change: (item: LockedItem) => Changed | null,
): Promise<ChangeOutcome> {
  return deskDb().transaction(async (tx) => {
    const item = (await lockItems(tx, [id])).get(id)
    if (!item) return { ok: false, reason: "gone" }
    const reason = changeRefusalOf(item, { staff, version, now })
    if (reason !== null) return { ok: false, reason }
    const changed = change(item)
    if (changed === null) return { ok: false, reason: "not-possible" }
    await tx
      .update(moderationItems)
      .set({ ...changed, changedBy: staff, changedAt: now, version: version + 1 })
      .where(eq(moderationItems.id, id))
    const [before, after] = [forDeed(item), forDeed({ ...item, ...changed })]
    await recordDeed(tx, { staff, deed, subject: id, before, after })
    return { ok: true, version: version + 1 }
  })
}

function forDeed(item: Pick<LockedItem, "text" | "edited" | "marks" | "language">) {
  return { ...stateForDeed(item), language: item.language }
}
