import type { Sql } from "postgres"
import { ideaMark, newIdeaReceipt } from "#app/crypto/ideas.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { IdeaState } from "#app/domain/ideas/state.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"
import { findIdeaByMark, insertIdea } from "#db/queries/door/ideas.ts"
import { decide } from "../suggestions/sent.ts"

/** What a test knows of an idea: what its author keeps, and its name everywhere else. */
export type SentIdea = Readonly<{ receipt: string; mark: Buffer; id: string; item: string }>

/** Sends an idea through the real query. */
export async function sendIdea(sql: Sql, text: string): Promise<SentIdea> {
  const receipt = newIdeaReceipt()
  const mark = ideaMark(receipt, siteSecrets().spend)
  const { language, sure, marks } = readText(text, [])
  const read = { language, languageSure: sure, marks, waitingSince: "2026-11-20" }
  await insertIdea({ receiptMark: mark, text, sentIn: "2026-11-01" }, read)
  const id = (await findIdeaByMark(mark))?.id ?? ""
  const [row] = await sql<{ item: string }[]>`select item from casework.ideas where id = ${id}`
  return { receipt, mark, id, item: row?.item ?? "" }
}

/** Sends and publishes it. */
export async function publishedIdea(sql: Sql, staff: string, text: string): Promise<SentIdea> {
  const made = await sendIdea(sql, text)
  await decide(sql, made, { staff, to: "approved" })
  return made
}

/** Where it stands, and the version of that. */
export async function ideaStanding(sql: Sql, id: string): Promise<{ state: IdeaState; version: number }> {
  const [row] = await sql<{ state: IdeaState; version: number }[]>`
    select state, version from casework.ideas where id = ${id}`
  if (!row) throw new Error(`There is no idea ${id}`)
  return row
}
