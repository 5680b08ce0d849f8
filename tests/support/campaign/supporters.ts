import type { Sql } from "postgres"
import { sealForCampaign, supporterLookup, supporterNameMark } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"

type Wanted = Readonly<{ first?: number; constituency?: string | null; counts?: boolean }>

/** Confirmed sign-ups `person-FIRST@example.org` and so on, that the rules have let through and that want letters. */
export async function wantingLetters(
  sql: Sql,
  count: number,
  { first = 1, constituency = null, counts = true }: Wanted = {},
): Promise<string[]> {
  const keys = campaignKeys()
  const addresses = Array.from({ length: count }, (_, place) => `person-${first + place}@example.org`)
  const rows = addresses.map((address) => ({
    lookup: supporterLookup(address, keys),
    place: 1,
    name_mark: supporterNameMark(address, keys),
    address: sealForCampaign(address, keys),
    name_public: false,
    comment_public: false,
    constituency,
    counts,
    updates: true,
    state: "confirmed",
    vetted: true,
    source: "home",
    signed_at: new Date(),
    confirmed_at: new Date(),
  }))
  for (let from = 0; from < rows.length; from += 2000) {
    await sql`insert into campaign.supporters ${sql(rows.slice(from, from + 2000))}`
  }
  return addresses
}
