import { namesOf } from "#app/domain/register/rename.ts"
import { changed, listOf, textOf } from "#app/domain/register/row-change.ts"
import { recordDeed } from "#db/queries/desk/audit-log.ts"
import { recordMissingDone } from "#db/queries/desk/register/missing.ts"
import { type RegisterTransaction, withRegister } from "#db/queries/desk/register/rows.ts"
import { type Author, type DeedOutcome, planOrDo, type Refusal } from "./deed.server.ts"
import { findListed } from "./provider-deeds.server.ts"

type Asked = Readonly<{ missing: readonly string[] }>

/** Says that nothing will come of some requests. @returns how many were waiting */
export async function declineMissing(author: Author, { missing }: Asked): Promise<number> {
  return withRegister(async (tx) => {
    const count = await recordMissingDone(tx, missing)
    if (count > 0) await told(tx, author, { answer: "no", count })
    return count
  })
}

/** Says that requests mean a provider that is on the list; `otherName` makes it be found by theirs, too. */
export async function matchMissing(
  author: Author,
  { missing, provider, otherName }: Asked & { provider: string; otherName: string },
): Promise<DeedOutcome | Refusal<"gone">> {
  const plan = (agreed: string | null) =>
    planOrDo<Refusal<"gone">>(author, agreed, async (tx) => {
      const row = await findListed(tx, provider)
      if (!row) return { ok: false, reason: "gone" }
      const name = textOf(row.values, "name") ?? ""
      const others = [...listOf(row.values, "other_names"), otherName].filter((one) => one !== name)
      const changes = changed(row, namesOf(row.values, name, others))
      return {
        ok: true,
        deed: "provider.edit",
        subject: name,
        changes,
        also: (inside) => answered(inside, author, { missing, provider }),
      }
    })
  const looked = await plan(null)
  // One name more is all that changes, and the form said it.
  if (looked.ok && !looked.done) return plan(looked.preview.plan)
  if (!looked.ok && looked.reason === "nothing") await withRegister((tx) => answered(tx, author, { missing, provider }))
  return looked
}

/** Marks requests as answered by a provider, in the transaction that makes or changes it. */
export async function answered(
  tx: RegisterTransaction,
  author: Author,
  { missing, provider }: Asked & { provider: string },
): Promise<void> {
  const count = await recordMissingDone(tx, missing)
  if (count > 0) await told(tx, author, { answer: "yes", provider, count })
}

/** How many and with what answer; never what people wrote. */
async function told(tx: RegisterTransaction, { staff, reason }: Author, after: Readonly<Record<string, unknown>>) {
  await recordDeed(tx, { staff, deed: "missing.answer", subject: "Not on the list", after, reason })
}
