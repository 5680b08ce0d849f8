import { and, eq, sql } from "drizzle-orm"
import { z } from "zod"
import { PORTAL_ROLES, type PortalRole } from "#app/domain/portal/role.ts"
import { deskDb } from "#db/clients.server.ts"
import { representatives } from "#db/schema/office/representatives.ts"
import { providers } from "#db/schema/providers.ts"

const found = z.array(z.object({ slug: z.string(), name: z.string(), role: z.enum(PORTAL_ROLES) }))

export type Represented = Readonly<{ slug: string; name: string; role: PortalRole }>

const listed = z.array(found.element.extend({ wantsLetters: z.boolean() }))

/**
 * A provider that somebody speaks for, and as what: a provider of theirs, or one that was merged into it or taken over
 * by it. Null for any other, and for one that is not there.
 */
export async function findRepresented(person: string, slug: string): Promise<Represented | null> {
  const rows = await deskDb().execute(sql`
    with recursive trail as (
      select slug, became, duplicate_of, 0 as step from ${providers} where slug = ${slug}
      union all
      select next.slug, next.became, next.duplicate_of, trail.step + 1
      from trail join ${providers} as next on next.slug in (trail.became, trail.duplicate_of)
      where trail.step < ${LONGEST_TRAIL})
    select asked.slug, asked.name, own.role
    from trail
      join ${representatives} as own on own.provider = trail.slug
      join ${providers} as asked on asked.slug = ${slug}
    where own.person = ${person} and own.removed_on is null
    order by trail.step limit 1`)
  return found.parse([...rows])[0] ?? null
}

/** The providers that somebody speaks for themselves, by name. */
export async function listRepresented(person: string): Promise<(Represented & { wantsLetters: boolean })[]> {
  const rows = await deskDb().execute(sql`
    select provider.slug, provider.name, own.role, own.wants_letters as "wantsLetters"
    from ${representatives} as own join ${providers} as provider on provider.slug = own.provider
    where own.person = ${person} and own.removed_on is null
    order by provider.name`)
  return listed.parse([...rows])
}

/** Whether somebody wants letters about a provider that they speak for. */
export async function recordWantsProviderLetters(
  person: string,
  { provider, wanted }: { provider: string; wanted: boolean },
): Promise<void> {
  await deskDb()
    .update(representatives)
    .set({ wantsLetters: wanted })
    .where(and(eq(representatives.person, person), eq(representatives.provider, provider)))
}

/** Take-overs upon take-overs that are followed; more would be a ring. */
const LONGEST_TRAIL = 20
