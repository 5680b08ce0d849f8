import { and, count, desc, eq, isNull, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { takeOut } from "#app/domain/moderation/edit.ts"
import type { ReportOutcome } from "#app/domain/moderation/report.ts"
import { deskDb } from "#db/clients.server.ts"
import { reports } from "#db/schema/office/reports.ts"
import { providers } from "#db/schema/providers.ts"
import { publishedWords } from "#db/schema/published/words.ts"
import { recordDeed } from "../audit-log.ts"
import { takeDownWords, takeOutOfWords } from "./published.ts"

/** Reported texts that wait to be looked at: one line each, however many reports there are. The office's, like all here. */
export async function listReportedItems() {
  const byReason = deskDb()
    .select({
      item: reports.item,
      reason: reports.reason,
      told: count().as("told"),
      since: sql<Day>`min(${reports.toldOn})::text`.as("since"),
    })
    .from(reports)
    .where(isNull(reports.outcome))
    .groupBy(reports.item, reports.reason)
    .as("by_reason")
  const rows = await deskDb()
    .select({
      item: byReason.item,
      reports: sql<number>`sum(${byReason.told})::int`,
      since: sql<Day>`min(${byReason.since})`,
      reasons: sql<
        { reason: string; told: number }[]
      >`jsonb_agg(jsonb_build_object('reason', ${byReason.reason}, 'told', ${byReason.told})
        order by ${byReason.told} desc, ${byReason.reason})`,
      text: publishedWords.text,
      language: publishedWords.language,
      providerName: providers.name,
    })
    .from(byReason)
    .leftJoin(publishedWords, eq(publishedWords.id, byReason.item))
    .leftJoin(providers, eq(providers.slug, publishedWords.provider))
    .groupBy(byReason.item, publishedWords.text, publishedWords.language, providers.name)
    .orderBy(sql`min(${byReason.since})`, byReason.item)
  return rows
}

/** A published text as it stands, and what is said of it that waits; null where neither is known. */
export async function findReportedItem(item: string) {
  const [words] = await deskDb()
    .select({
      text: publishedWords.text,
      statement: publishedWords.statement,
      language: publishedWords.language,
      provider: publishedWords.provider,
      providerName: providers.name,
    })
    .from(publishedWords)
    .leftJoin(providers, eq(providers.slug, publishedWords.provider))
    .where(eq(publishedWords.id, item))
  const told = await deskDb()
    .select({
      id: reports.id,
      reason: reports.reason,
      words: reports.words,
      toldOn: reports.toldOn,
      outcome: reports.outcome,
    })
    .from(reports)
    .where(eq(reports.item, item))
    .orderBy(desc(reports.toldOn), reports.id)
  return words === undefined && told.length === 0 ? null : { words: words ?? null, reports: told }
}

export type ReportDecision = Readonly<{
  item: string
  outcome: ReportOutcome
  /** Of "taken-out": what is left. Of "taken-down": the statement in the place of the words. */
  text: string
  why: string
  staff: string
  today: Day
}>

export type ReportDecided =
  | { ok: true }
  | { ok: false; reason: "gone" | "nothing-waits" }
  | { ok: false; reason: "not-an-edit"; added: readonly string[] }

/** Deals with all reports of a text that wait, at once, and erases what they said in words. */
export async function recordReportDecision(decision: ReportDecision): Promise<ReportDecided> {
  const { item, outcome, staff, today, why } = decision
  return deskDb().transaction(async (tx): Promise<ReportDecided> => {
    const waiting = await tx
      .select({ id: reports.id })
      .from(reports)
      .where(and(eq(reports.item, item), isNull(reports.outcome)))
      .for("update")
    if (waiting.length === 0) return { ok: false, reason: "nothing-waits" }
    const changed = await changeWords(tx, decision)
    if (!changed.ok) return changed
    await tx
      .update(reports)
      .set({ outcome, doneOn: today, words: null })
      .where(and(eq(reports.item, item), isNull(reports.outcome)))
    // A reason is the office's own; the statement stands on the public page.
    const reason = why === "" ? null : why
    await recordDeed(tx, {
      staff,
      deed: "report.decide",
      subject: item,
      after: { outcome, reports: waiting.length },
      reason,
    })
    return { ok: true }
  })
}

async function changeWords(
  tx: Parameters<typeof takeDownWords>[0],
  { item, outcome, text }: ReportDecision,
): Promise<ReportDecided> {
  if (outcome === "kept") return { ok: true }
  if (outcome === "taken-down")
    return (await takeDownWords(tx, item, text)) ? { ok: true } : { ok: false, reason: "gone" }
  const [published] = await tx
    .select({ text: publishedWords.text })
    .from(publishedWords)
    .where(eq(publishedWords.id, item))
  const edit = takeOut(published?.text ?? "", text)
  if (!edit.ok) return { ok: false, reason: "not-an-edit", added: edit.reason === "added" ? edit.added : [] }
  return (await takeOutOfWords(tx, item, edit.text)) ? { ok: true } : { ok: false, reason: "gone" }
}
