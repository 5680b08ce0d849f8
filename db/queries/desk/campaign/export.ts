import { and, asc, eq, sql } from "drizzle-orm"
import type { CampaignExport } from "#app/domain/campaign/export.ts"
import { deskDb } from "#db/clients.server.ts"
import { supporters } from "#db/schema/campaign/supporters.ts"
import { constituencies } from "#db/schema/constituencies.ts"
import { recordDeed } from "../audit-log.ts"
import { listSigningDays, listSources } from "./overview.ts"

/** Long before anybody signed. */
const FIRST_DAY = "2000-01-01"

/** Rows of a file of numbers, heads first; who takes them out and what for is recorded. The campaign's, like all of this file. */
export async function recordExport(by: string, what: CampaignExport, reason: string): Promise<string[][]> {
  const rows = await rowsOf(what)
  await deskDb().transaction((tx) => recordDeed(tx, { staff: by, deed: "campaign.export", subject: what, reason }))
  return rows
}

async function rowsOf(what: CampaignExport): Promise<string[][]> {
  switch (what) {
    case "days": {
      const days = await listSigningDays(FIRST_DAY)
      const rows = days.map(({ day, signed, confirmed, held }) => [
        day,
        String(signed),
        String(confirmed),
        String(held),
      ])
      return [["day", "signed", "confirmed", "held or taken out"], ...rows.toReversed()]
    }
    case "sources": {
      const sources = await listSources()
      return [["page", "confirmed"], ...sources.map(({ source, count }) => [source, String(count)])]
    }
    case "places": {
      const places = await listPlaceTens()
      const rows = places.map(({ gssCode, name, region, tens }) => [gssCode, name, region, String(tens)])
      return [["code", "constituency", "region", "confirmed, in tens"], ...rows]
    }
  }
}

/** A file outlives the page that hides small counts, so it holds none: a constituency with fewer than ten is left out. */
async function listPlaceTens() {
  return deskDb()
    .select({
      gssCode: constituencies.gssCode,
      name: constituencies.name,
      region: constituencies.region,
      tens: sql<number>`(count(*) / 10 * 10)::int`,
    })
    .from(supporters)
    .innerJoin(constituencies, eq(constituencies.gssCode, supporters.constituency))
    .where(and(eq(supporters.state, "confirmed"), supporters.vetted))
    .groupBy(constituencies.gssCode, constituencies.name, constituencies.region)
    .having(sql`count(*) >= 10`)
    .orderBy(asc(constituencies.name))
}
