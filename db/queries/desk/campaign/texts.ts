import { desc, eq, sql } from "drizzle-orm"
import type { CampaignText, CampaignTextName } from "#app/domain/campaign/text.ts"
import { deskDb } from "#db/clients.server.ts"
import { textVersions } from "#db/schema/campaign/texts.ts"
import { staff } from "#db/schema/office/staff.ts"
import { campaignTexts } from "#db/schema/published/campaign.ts"
import { recordDeed } from "../audit-log.ts"

/** One writer at a time. */
const TEXTS_LOCK = 7_331_062

/** Enough to look back for years. */
const MOST_VERSIONS = 100

/** What the office has written of a text so far, the newest first. The campaign's, like all of this file. */
export async function listTextVersions(name: CampaignTextName) {
  return deskDb()
    .select({
      id: textVersions.id,
      title: textVersions.title,
      body: textVersions.body,
      status: textVersions.status,
      evidence: textVersions.evidence,
      writtenBy: staff.name,
      writtenAt: textVersions.writtenAt,
    })
    .from(textVersions)
    .innerJoin(staff, eq(staff.id, textVersions.writtenBy))
    .where(eq(textVersions.name, name))
    .orderBy(desc(textVersions.writtenAt), desc(textVersions.id))
    .limit(MOST_VERSIONS)
}

/** Who wrote what stands on the site, and when, by the texts' names; nothing of those that came with the site. */
export async function listNewestVersions() {
  return deskDb()
    .selectDistinctOn([textVersions.name], {
      name: textVersions.name,
      writtenBy: staff.name,
      writtenAt: textVersions.writtenAt,
    })
    .from(textVersions)
    .innerJoin(staff, eq(staff.id, textVersions.writtenBy))
    .orderBy(textVersions.name, desc(textVersions.writtenAt))
}

export type NewText = Readonly<{
  by: string
  text: CampaignText
  /** The version that the writer began with; null: the text as it came with the site. */
  from: string | null
  now: Date
}>

/** Writes a text anew, for everybody at once. False where a colleague has written it meanwhile. */
export async function insertTextVersion({ by, text, from, now }: NewText): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    // Whoever is second waits here, and then sees the first one's version.
    await tx.execute(sql`select pg_advisory_xact_lock(${TEXTS_LOCK}::bigint)`)
    const [newest] = await tx
      .select({ id: textVersions.id })
      .from(textVersions)
      .where(eq(textVersions.name, text.name))
      .orderBy(desc(textVersions.writtenAt), desc(textVersions.id))
      .limit(1)
    if ((newest?.id ?? null) !== from) return false
    await tx.insert(textVersions).values({ ...text, writtenBy: by, writtenAt: now })
    const shown = { ...text, changedOn: now.toISOString().slice(0, 10) }
    await tx.insert(campaignTexts).values(shown).onConflictDoUpdate({ target: campaignTexts.name, set: shown })
    const { status, title } = text
    await recordDeed(tx, { staff: by, deed: "campaign-text.write", subject: text.name, after: { title, status } })
    return true
  })
}
