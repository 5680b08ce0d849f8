import { sql } from "drizzle-orm"
import { z } from "zod"
import { deskDb } from "#db/clients.server.ts"
import { representatives } from "#db/schema/office/representatives.ts"
import { providers } from "#db/schema/providers.ts"

const found = z.array(z.object({ slug: z.string(), name: z.string(), isDuplicate: z.boolean() }))

/**
 * The providers whose cases a team looks after beside its own, by name: those that its provider took over, and those that
 * turned out to be it.
 */
export async function listPredecessors(
  provider: string,
): Promise<{ slug: string; name: string; isDuplicate: boolean }[]> {
  const rows = await deskDb().execute(sql`
    with recursive family as (
      select slug from ${providers} where slug = ${provider}
      union
      select before.slug from ${providers} as before join family on family.slug in (before.became, before.duplicate_of))
    select member.slug, member.name, member.duplicate_of is not null as "isDuplicate"
    from ${providers} as member join family on family.slug = member.slug
    where member.slug <> ${provider}
    order by member.name, member.slug`)
  return found.parse([...rows])
}

/** The slugs of a provider and its predecessors. */
export async function listFamily(provider: string): Promise<string[]> {
  return [provider, ...(await listPredecessors(provider)).map(({ slug }) => slug)]
}

/** Whether somebody is in the portal for a provider, or for the one that took it over. */
export async function hasTeam(provider: string): Promise<boolean> {
  const rows = await deskDb().execute(sql`
    with recursive trail as (
      select slug, became, duplicate_of from ${providers} where slug = ${provider}
      union
      select next.slug, next.became, next.duplicate_of
      from trail join ${providers} as next on next.slug in (trail.became, trail.duplicate_of))
    select 1 from trail join ${representatives} as own on own.provider = trail.slug
    where own.removed_on is null
    limit 1`)
  return rows.length > 0
}
