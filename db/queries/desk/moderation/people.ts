import { and, asc, eq, inArray, isNotNull } from "drizzle-orm"
import { OPEN_STATES } from "#app/domain/moderation/item.ts"
import type { MarkKind } from "#app/domain/moderation/mark.ts"
import { deskDb } from "#db/clients.server.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { providerPeople } from "#db/schema/office/provider-people.ts"
import { providers } from "#db/schema/providers.ts"
import { recordDeed } from "../audit-log.ts"

/** Names on a provider's list. The office's, like all of this file. */
export async function listPeopleOf(provider: string): Promise<{ id: string; name: string }[]> {
  return deskDb()
    .select({ id: providerPeople.id, name: providerPeople.name })
    .from(providerPeople)
    .where(eq(providerPeople.provider, provider))
    .orderBy(asc(providerPeople.name))
}

/** Names on the lists of several providers, by provider. */
export async function listPeopleOfEach(slugs: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (slugs.length === 0) return new Map()
  const rows = await deskDb()
    .select({ provider: providerPeople.provider, name: providerPeople.name })
    .from(providerPeople)
    .where(inArray(providerPeople.provider, [...slugs]))
  return new Map(
    [...Map.groupBy(rows, ({ provider }) => provider)].map(([provider, own]) => [
      provider,
      own.map(({ name }) => name),
    ]),
  )
}

/** Every provider of the register, for the choice. */
export async function listProviderNames(): Promise<{ value: string; label: string }[]> {
  return deskDb().select({ value: providers.slug, label: providers.name }).from(providers).orderBy(asc(providers.name))
}

export type ListChange = Readonly<{ provider: string; staff: string }>

/** Adds names to a provider's list; those that are on it already stay as they are. How many are new. */
export async function recordPeople(names: readonly string[], { provider, staff }: ListChange): Promise<number> {
  return deskDb().transaction(async (tx) => {
    const known = await tx
      .select({ name: providerPeople.name })
      .from(providerPeople)
      .where(eq(providerPeople.provider, provider))
    const lower = new Set(known.map(({ name }) => name.toLowerCase()))
    const added = [...new Map(names.map((name) => [name.toLowerCase(), name]))].flatMap(([key, name]) =>
      lower.has(key) ? [] : [name],
    )
    for (const name of added) await tx.insert(providerPeople).values({ provider, name })
    // How many, and not who: the record is for good, and names must be able to go.
    if (added.length > 0)
      await recordDeed(tx, { staff, deed: "names.add", subject: provider, after: { names: added.length } })
    return added.length
  })
}

/** Takes a name off a provider's list. */
export async function deletePerson(id: string, { provider, staff }: ListChange): Promise<void> {
  await deskDb().transaction(async (tx) => {
    const gone = await tx
      .delete(providerPeople)
      .where(and(eq(providerPeople.id, id), eq(providerPeople.provider, provider)))
      .returning({ id: providerPeople.id })
    if (gone.length > 0) await recordDeed(tx, { staff, deed: "names.remove", subject: provider, before: { names: 1 } })
  })
}

/** Texts about a provider that wait to be read: when its list changes, so do their marks. */
export async function listTextsToMark(provider: string): Promise<{ id: string; text: string }[]> {
  const rows = await deskDb()
    .select({ id: moderationItems.id, text: moderationItems.text })
    .from(moderationItems)
    .where(
      and(
        eq(moderationItems.provider, provider),
        inArray(moderationItems.state, [...OPEN_STATES]),
        isNotNull(moderationItems.text),
      ),
    )
  return rows.flatMap(({ id, text }) => (text === null ? [] : [{ id, text }]))
}

/** No change of the item itself: who has it open need not begin anew. */
export async function recordMarks(id: string, marks: readonly MarkKind[]): Promise<void> {
  await deskDb()
    .update(moderationItems)
    .set({ marks: [...marks] })
    .where(eq(moderationItems.id, id))
}
