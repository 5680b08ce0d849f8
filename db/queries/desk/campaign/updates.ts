import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm"
import type { Audience } from "#app/domain/campaign/update.ts"
import { updateSlug } from "#app/domain/campaign/update.ts"
import { deskDb } from "#db/clients.server.ts"
import { sendJob } from "#db/queue.server.ts"
import { supporters } from "#db/schema/campaign/supporters.ts"
import { updateBatches, updateLetters, updates } from "#db/schema/campaign/updates.ts"
import { constituencies } from "#db/schema/constituencies.ts"
import { staff } from "#db/schema/office/staff.ts"
import { campaignUpdates } from "#db/schema/published/campaign.ts"
import { recordDeed } from "../audit-log.ts"

type Transaction = Parameters<Parameters<ReturnType<typeof deskDb>["transaction"]>[0]>[0]

/** What a campaigner writes. */
export type Draft = Audience & Readonly<{ title: string; body: string; isPublic: boolean }>

/** The queue's name for what sends updates, and the script's. */
export const UPDATES_JOB = "campaign-updates"

const sumOf = (column: "taken" | "refused" | "unknown" | "left_out") =>
  sql<number>`coalesce((select sum(b.${sql.raw(column)}) from campaign.update_batches b where b.update = ${updates.id}), 0)::int`

const SHOWN = {
  id: updates.id,
  title: updates.title,
  audience: updates.audience,
  place: updates.place,
  state: updates.state,
  writtenBy: staff.name,
  changedAt: updates.changedAt,
  startedAt: updates.startedAt,
  finishedAt: updates.finishedAt,
  recipients: updates.recipients,
  taken: sumOf("taken"),
  refused: sumOf("refused"),
  unknown: sumOf("unknown"),
  leftOut: sumOf("left_out"),
  bounced: updates.bounced,
  complained: updates.complained,
}

/** Updates that were written, the newest first. The campaign's, like all of this file. */
export async function listUpdates(range: Readonly<{ limit: number; offset: number }>) {
  return deskDb()
    .select(SHOWN)
    .from(updates)
    .innerJoin(staff, eq(staff.id, updates.writtenBy))
    .orderBy(desc(updates.changedAt), desc(updates.id))
    .limit(range.limit)
    .offset(range.offset)
}

export async function countUpdates(): Promise<number> {
  return deskDb().$count(updates)
}

/** One update with its words, and where everybody may read it. */
export async function findUpdate(id: string) {
  const [row] = await deskDb()
    .select({
      ...SHOWN,
      body: updates.body,
      isPublic: updates.isPublic,
      version: updates.version,
      slug: campaignUpdates.slug,
    })
    .from(updates)
    .innerJoin(staff, eq(staff.id, updates.writtenBy))
    .leftJoin(campaignUpdates, eq(campaignUpdates.update, updates.id))
    .where(eq(updates.id, id))
  return row ?? null
}

export type OfficeUpdate = NonNullable<Awaited<ReturnType<typeof findUpdate>>>

/** Keeps a new draft. */
export async function insertUpdate(by: string, draft: Draft, now: Date): Promise<string> {
  return deskDb().transaction(async (tx) => {
    const [row] = await tx
      .insert(updates)
      .values({ ...draft, writtenBy: by, changedAt: now })
      .returning({ id: updates.id })
    const id = row?.id ?? ""
    await recordDeed(tx, { staff: by, deed: "update.write", subject: id, after: { title: draft.title } })
    return id
  })
}

/** What a campaigner looked at when they decided. */
export type Looked = Readonly<{ by: string; id: string; version: number; now: Date }>

/** Changes a draft. False where somebody has changed or sent it since it was looked at. */
export async function changeDraft({ by, id, version, now }: Looked, draft: Draft): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const changed = await tx
      .update(updates)
      .set({ ...draft, writtenBy: by, changedAt: now, version: version + 1 })
      .where(isDraftAt(id, version))
      .returning({ id: updates.id })
    if (changed.length === 0) return false
    await recordDeed(tx, { staff: by, deed: "update.change", subject: id, after: { title: draft.title } })
    return true
  })
}

/** Throws a draft away. False where it was changed or sent since. */
export async function deleteDraft({ by, id, version }: Looked): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const [gone] = await tx.delete(updates).where(isDraftAt(id, version)).returning({ title: updates.title })
    if (!gone) return false
    await recordDeed(tx, { staff: by, deed: "update.delete", subject: id, before: gone })
    return true
  })
}

/** How many letters an update would be: one for each address of those who want them. */
export async function countAudience(audience: Audience): Promise<number> {
  const [row] = await deskDb()
    .select({ count: sql<number>`count(distinct ${supporters.lookup})::int` })
    .from(supporters)
    .where(wantsUpdates(audience))
  return row?.count ?? 0
}

/**
 * Fixes who gets an update and in which batches, and lets it go: all in one transaction, with the job that sends it.
 * @param together letters of a batch
 * @returns how many it goes to; null where it was changed or sent since it was looked at
 */
export async function startUpdate({ by, id, version, now }: Looked, together: number): Promise<number | null> {
  return deskDb().transaction(async (tx) => {
    const [draft] = await tx
      .update(updates)
      .set({ state: "sending", version: version + 1, startedAt: now })
      .where(isDraftAt(id, version))
      .returning({
        title: updates.title,
        body: updates.body,
        audience: updates.audience,
        place: updates.place,
        isPublic: updates.isPublic,
      })
    if (!draft) return null
    // Two million readers take a minute: longer than a request may otherwise ask anything.
    await tx.execute(sql`set local statement_timeout = '5min'`)
    const readers = tx
      .selectDistinctOn([supporters.lookup], { id: supporters.id })
      .from(supporters)
      .where(wantsUpdates(draft))
      .orderBy(supporters.lookup, supporters.place)
    await tx.execute(sql`
      insert into ${updateLetters} (update, number, supporter)
      select ${id}::uuid, (row_number() over (order by r.id) - 1) / ${together}::int + 1, r.id from (${readers}) r`)
    await tx.execute(sql`
      insert into ${updateBatches} (update, number, letters, due_at)
      select update, number, count(*), ${now.toISOString()}::timestamptz from ${updateLetters}
      where update = ${id}::uuid group by update, number`)
    const recipients = await tx.$count(updateLetters, eq(updateLetters.update, id))
    await tx.update(updates).set({ recipients }).where(eq(updates.id, id))
    const after = { title: draft.title, audience: draft.audience, place: draft.place, recipients }
    await recordDeed(tx, { staff: by, deed: "update.send", subject: id, after })
    if (draft.isPublic) await publish(tx, { id, ...draft }, now)
    await sendJob(tx, UPDATES_JOB)
    return recipients
  })
}

/** Holds back what has not left yet, or lets it go on. False where it stands otherwise by now. */
export async function moveUpdate(to: "stopped" | "sending", { by, id }: Looked): Promise<boolean> {
  const from = to === "stopped" ? "sending" : "stopped"
  return deskDb().transaction(async (tx) => {
    const moved = await tx
      .update(updates)
      .set({ state: to })
      .where(and(eq(updates.id, id), eq(updates.state, from)))
      .returning({ id: updates.id })
    if (moved.length === 0) return false
    await recordDeed(tx, { staff: by, deed: to === "stopped" ? "update.stop" : "update.go-on", subject: id })
    if (to === "sending") await sendJob(tx, UPDATES_JOB)
    return true
  })
}

/** Lets everybody read an update that has begun to leave. */
export async function publishUpdate({ by, id, now }: Looked): Promise<void> {
  await deskDb().transaction(async (tx) => {
    const [row] = await tx
      .select({ id: updates.id, title: updates.title, body: updates.body })
      .from(updates)
      .leftJoin(campaignUpdates, eq(campaignUpdates.update, updates.id))
      .where(
        and(eq(updates.id, id), inArray(updates.state, ["sending", "stopped", "sent"]), isNull(campaignUpdates.slug)),
      )
    if (!row) return
    await publish(tx, row, now)
    await recordDeed(tx, { staff: by, deed: "update.publish", subject: id })
  })
}

/** Takes an update off the site, for a reason. */
export async function withdrawUpdate({ by, id }: Looked, reason: string): Promise<void> {
  await deskDb().transaction(async (tx) => {
    const [gone] = await tx
      .delete(campaignUpdates)
      .where(eq(campaignUpdates.update, id))
      .returning({ slug: campaignUpdates.slug })
    if (gone) await recordDeed(tx, { staff: by, deed: "update.withdraw", subject: id, before: gone, reason })
  })
}

/** Updates of a demonstration, as if they had gone out some time ago to all who want letters now. */
export async function insertSentUpdates(
  by: string,
  sent: readonly Readonly<{ title: string; body: string; at: Date }>[],
): Promise<void> {
  await deskDb().transaction(async (tx) => {
    for (const { title, body, at } of sent) {
      const recipients = await countAudience({ audience: "everyone", place: null })
      const [row] = await tx
        .insert(updates)
        .values({
          ...{ title, body, audience: "everyone", isPublic: true, state: "sent", recipients, version: 2 },
          ...{ writtenBy: by, changedAt: at, startedAt: at, finishedAt: at },
        })
        .returning({ id: updates.id })
      const id = row?.id ?? ""
      await tx.execute(sql`
        insert into ${updateBatches} (update, number, letters, due_at, is_settled, taken)
        select ${id}::uuid, n, size, ${at.toISOString()}::timestamptz, true, size
        from (select n, least(100, ${recipients}::int - (n - 1) * 100) as size
          from generate_series(1, (${recipients}::int + 99) / 100) as n) batches`)
      await publish(tx, { id, title, body }, at)
    }
  })
}

/** Two updates of one day may have one title: the second one's address gets a number. */
async function publish(
  tx: Transaction,
  { id, title, body }: Readonly<{ id: string; title: string; body: string }>,
  now: Date,
): Promise<void> {
  const slug = updateSlug(title, now.toISOString().slice(0, 10))
  const [taken] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(campaignUpdates)
    .where(sql`${campaignUpdates.slug} = ${slug} or ${campaignUpdates.slug} ~ ${`^${slug}-[0-9]+$`}`)
  const count = taken?.count ?? 0
  await tx.insert(campaignUpdates).values({
    slug: count === 0 ? slug : `${slug}-${count + 1}`,
    ...{ update: id, title, body, publishedAt: now },
  })
}

function isDraftAt(id: string, version: number): SQL | undefined {
  return and(eq(updates.id, id), eq(updates.state, "draft"), eq(updates.version, version))
}

/** Who gets letters of the campaign: confirmed, let through by the rules of trust, and wanting them. */
export function wantsUpdates({ audience, place }: Audience): SQL | undefined {
  return and(
    eq(supporters.state, "confirmed"),
    supporters.vetted,
    supporters.updates,
    isNull(supporters.lettersStopped),
    audience === "constituency" ? eq(supporters.constituency, place ?? "") : undefined,
    audience === "nation"
      ? inArray(
          supporters.constituency,
          deskDb()
            .select({ gssCode: constituencies.gssCode })
            .from(constituencies)
            .where(eq(constituencies.nation, place ?? "")),
        )
      : undefined,
  )
}
