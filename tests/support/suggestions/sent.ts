import type { Sql } from "postgres"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { newSuggestionReceipt, suggestionMark } from "#app/crypto/suggestions.server.ts"
import type { SuggestionState } from "#app/domain/suggestions/state.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"
import { recordDecision } from "#db/queries/desk/moderation/decisions.ts"
import { findSuggestionByMark, insertSuggestion } from "#db/queries/door/suggestions.ts"

/** What a test knows of a suggestion: what its author keeps, and its name everywhere else. */
export type SentSuggestion = Readonly<{ receipt: string; mark: Buffer; id: string; item: string }>

type Sent = Readonly<{ text: string; provider?: string | null }>

/** Sends a suggestion through the real query. */
export async function sendSuggestion(sql: Sql, { text, provider = "orchard-row" }: Sent): Promise<SentSuggestion> {
  const receipt = newSuggestionReceipt()
  const mark = suggestionMark(receipt, siteSecrets().spend)
  const { language, sure, marks } = readText(text, [])
  const read = { language, languageSure: sure, marks, waitingSince: "2026-11-20" }
  await insertSuggestion({ receiptMark: mark, provider, text, sentIn: "2026-11-01" }, read)
  const id = (await findSuggestionByMark(mark))?.id ?? ""
  const [row] = await sql<{ item: string }[]>`select item from casework.suggestions where id = ${id}`
  return { receipt, mark, id, item: row?.item ?? "" }
}

/** A moderator's decision of its text. @returns the decision's name */
export async function decide(
  sql: Sql,
  { item }: Pick<SentSuggestion, "item">,
  { staff, to }: { staff: string; to: "approved" | "declined" },
): Promise<string> {
  const [row] = await sql<{ version: number }[]>`select version from office.moderation_items where id = ${item}`
  const verdict = to === "approved" ? { to } : ({ to, reason: "nothing-said" } as const)
  const id = crypto.randomUUID()
  const items = [{ id: item, version: row?.version ?? 0 }]
  const outcome = await recordDecision({ id, items, verdict, staff, now: new Date("2026-11-26T10:00:00Z") })
  if (outcome.decided.length !== 1) throw new Error(`Not decided: ${JSON.stringify(outcome.refused)}`)
  return id
}

/** Sends and publishes it. */
export async function publishedSuggestion(sql: Sql, staff: string, sent: Sent): Promise<SentSuggestion> {
  const made = await sendSuggestion(sql, sent)
  await decide(sql, made, { staff, to: "approved" })
  return made
}

/** Where it stands, and the version of that. */
export async function standingOf(sql: Sql, id: string): Promise<{ state: SuggestionState; version: number }> {
  const [row] = await sql<{ state: SuggestionState; version: number }[]>`
    select state, version from casework.suggestions where id = ${id}`
  if (!row) throw new Error(`There is no suggestion ${id}`)
  return row
}
