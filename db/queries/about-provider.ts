import { type SQL, sql } from "drizzle-orm"
import { providers } from "#db/schema/providers.ts"
import { publishedWords } from "#db/schema/published/words.ts"

/** Whether published words are about a provider, or about a duplicate that was merged into it since: any role may ask. */
export function isAbout(provider: string): SQL {
  return sql`${publishedWords.provider} in (
    with recursive same (slug) as (
      values (${provider}::text)
      union select duplicate.slug from ${providers} as duplicate join same on duplicate.duplicate_of = same.slug)
    select slug from same)`
}
