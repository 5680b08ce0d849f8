import { type SQL, sql } from "drizzle-orm"
import { providers } from "#db/schema/providers.ts"
import { representedProviders } from "#db/schema/published/answers.ts"

/** Which of these providers have a team here, or a successor that has one, as a query that any role may ask. */
export function representedAmong(slugs: readonly string[]): SQL {
  const asked = sql.join(
    slugs.map((slug) => sql`${slug}`),
    sql`, `,
  )
  return sql`
    with recursive trail as (
      select slug as asked, slug, became, duplicate_of from ${providers} where slug in (${asked})
      union
      select trail.asked, next.slug, next.became, next.duplicate_of
      from trail join ${providers} as next on next.slug in (trail.became, trail.duplicate_of))
    select distinct trail.asked as provider from trail join ${representedProviders} as own on own.provider = trail.slug`
}
