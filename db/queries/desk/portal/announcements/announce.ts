import { and, eq, isNotNull, isNull, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { wordsToAnnounce } from "#app/domain/moderation/together.ts"
import { deskDb } from "#db/clients.server.ts"
import { auditLog } from "#db/schema/office/audit-log.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { wordAnnouncements } from "#db/schema/office/word-announcements.ts"
import { figures, releases } from "#db/schema/releases.ts"
import { representedAmong } from "../../../represented.ts"
import { recordDeed } from "../../audit-log.ts"

/** Held while a release is announced, so that two nights at once do it once. */
const ANNOUNCING_LOCK = 7_331_019

/** Its subject is the release's day. */
const DEED = "words.announce"

/**
 * Announces to each provider that has a team here what is to appear with a release: all of it at once, by five or more of
 * a unit that is shown and that it was not shown before, in the order of names drawn by lot. Once a release: a second
 * call adds nothing, also where the first found nothing, or a list that is there on the second night would tell that a
 * moderator has read something in between.
 * @returns how many texts
 */
export async function announceWords({ today, release }: { today: Day; release: Day }): Promise<number> {
  return deskDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${ANNOUNCING_LOCK})`)
    const before = and(eq(auditLog.deed, DEED), eq(auditLog.subject, release))
    if ((await tx.$count(auditLog, before)) > 0) return 0
    await recordDeed(tx, { staff: null, deed: DEED, subject: release })
    const newest = sql`(select max(${releases.number}) from ${releases})`
    const shown = await tx
      .select({ unit: figures.key })
      .from(figures)
      .where(and(eq(figures.release, newest), eq(figures.kind, "unit"), eq(figures.state, "shown")))
    const approved = await tx
      .select({
        item: moderationItems.id,
        unit: moderationItems.unit,
        provider: moderationItems.provider,
        area: moderationItems.area,
        part: moderationItems.part,
        text: sql<string>`coalesce(${moderationItems.edited}, ${moderationItems.text})`,
        language: moderationItems.language,
        announcedBefore: moderationItems.announcedBefore,
      })
      .from(moderationItems)
      .where(
        and(
          eq(moderationItems.kind, "words"),
          eq(moderationItems.state, "approved"),
          isNull(moderationItems.publishedIn),
          isNotNull(moderationItems.text),
          // What was announced for a release that did not come out yet is not announced twice.
          sql`not exists (select from ${wordAnnouncements} where ${wordAnnouncements.item} = ${moderationItems.id})`,
        ),
      )
    const whole = approved.flatMap(({ provider, area, part, ...row }) =>
      provider === null || area === null || part === null ? [] : [{ ...row, provider, area, part }],
    )
    const names = [...new Set(whole.map(({ provider }) => provider))]
    const rows = names.length === 0 ? [] : await tx.execute(representedAmong(names))
    const represented = new Set(rows.map(({ provider }) => provider))
    const announced = wordsToAnnounce(whole, new Set(shown.map(({ unit }) => unit))).filter(({ provider }) =>
      represented.has(provider),
    )
    if (announced.length === 0) return 0
    await tx.insert(wordAnnouncements).values(
      announced.map(({ unit: _, announcedBefore: __, ...row }) => ({
        ...row,
        announcedOn: today,
        forRelease: release,
      })),
    )
    return announced.length
  })
}
