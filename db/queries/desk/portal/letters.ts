import { and, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { representatives } from "#db/schema/office/representatives.ts"
import { staff } from "#db/schema/office/staff.ts"
import { providers } from "#db/schema/providers.ts"
import { publishedWords } from "#db/schema/published/words.ts"
import { releases } from "#db/schema/releases.ts"

export type ProviderReader = Readonly<{
  /** Of the row that says for whom somebody speaks. */
  id: string
  address: string
  provider: Readonly<{ slug: string; name: string }>
  /** The day on which it was last looked whether there is something to write; null: never. */
  letterOn: Day | null
  toldRelease: number | null
}>

/** Representatives who want letters and for whom nobody has looked today; whoever has not joined yet gets none. */
export async function listProviderReaders(today: Day): Promise<ProviderReader[]> {
  const rows = await deskDb()
    .select({
      id: representatives.id,
      address: staff.address,
      slug: providers.slug,
      name: providers.name,
      letterOn: representatives.letterOn,
      toldRelease: representatives.toldRelease,
    })
    .from(representatives)
    .innerJoin(staff, eq(staff.id, representatives.person))
    .innerJoin(providers, eq(providers.slug, representatives.provider))
    .where(
      and(
        isNull(representatives.removedOn),
        eq(representatives.wantsLetters, true),
        isNotNull(staff.passwordHash),
        noneYet(today),
      ),
    )
  return rows.flatMap(({ address, slug, name, ...row }) =>
    address === null ? [] : { ...row, address, provider: { slug, name } },
  )
}

/** Takes today's one letter, before it is sent; false if another run has. */
export async function takeProviderLetter(id: string, today: Day, toldRelease: number | null): Promise<boolean> {
  const taken = await deskDb()
    .update(representatives)
    .set({ letterOn: today, toldRelease })
    .where(and(eq(representatives.id, id), noneYet(today)))
    .returning({ id: representatives.id })
  return taken.length > 0
}

/** The letter did not leave: it is as if nobody had looked, and tomorrow's has it all. */
export async function giveProviderLetterBack({ id, letterOn, toldRelease }: ProviderReader): Promise<void> {
  await deskDb().update(representatives).set({ letterOn, toldRelease }).where(eq(representatives.id, id))
}

/** Whose letters a link stops, with whether they still come; null where there is nobody any more. */
export async function findReaderBehind(id: string): Promise<{ provider: string; wantsLetters: boolean } | null> {
  const [found] = await deskDb()
    .select({ provider: providers.name, wantsLetters: representatives.wantsLetters })
    .from(representatives)
    .innerJoin(providers, eq(providers.slug, representatives.provider))
    .where(and(eq(representatives.id, id), isNull(representatives.removedOn)))
  return found ?? null
}

export async function recordWantsByLink(id: string, wanted: boolean): Promise<void> {
  await deskDb().update(representatives).set({ wantsLetters: wanted }).where(eq(representatives.id, id))
}

/** The newest release, with how many texts about a provider came out with it; null before there is one. */
export async function findReleaseNews(
  provider: string,
): Promise<{ number: number; releasedOn: Day; texts: number } | null> {
  const texts = sql<number>`(select count(*)::int from ${publishedWords}
    where ${publishedWords.release} = ${releases.number} and ${publishedWords.provider} = ${provider})`
  const [newest] = await deskDb()
    .select({ number: releases.number, releasedOn: releases.releasedOn, texts })
    .from(releases)
    .orderBy(sql`${releases.number} desc`)
    .limit(1)
  return newest ?? null
}

function noneYet(today: Day) {
  return or(isNull(representatives.letterOn), lt(representatives.letterOn, today))
}
