import type { Sql } from "postgres"
import type { Day } from "#app/domain/calendar.ts"
import type { HandOverWay } from "#app/domain/complaints/hand-over.ts"
import { recordHandOver } from "#db/queries/desk/complaints/hand-overs.ts"
import { type FiledComplaint, fileComplaint } from "../complaints/filed.ts"

type Handed = Parameters<typeof fileComplaint>[0] &
  Readonly<{ staff: string; provider: string; madeOn: Day; way?: HandOverWay }>

/** Files a complaint, and hands it over on a day as the office's page does, the office's steps before it left out. */
export async function handedOver(
  sql: Sql,
  { staff, madeOn, way = "portal", ...over }: Handed,
): Promise<FiledComplaint> {
  const filed = await fileComplaint(over)
  await sql`update casework.complaints set state = 'accepted' where reference = ${filed.reference}`
  await handOverAgain(sql, filed, { staff, madeOn, way, provider: over.provider })
  return filed
}

type Again = Readonly<{ staff: string; provider: string; madeOn: Day; way: HandOverWay }>

/** Sends one to its provider (again). */
export async function handOverAgain(sql: Sql, { reference }: FiledComplaint, handOver: Again): Promise<void> {
  const [row] = await sql<{ id: string; version: number }[]>`
    select id, version from casework.complaints where reference = ${reference}`
  const recipient = handOver.way === "portal" ? "" : "The complaints manager"
  const made = await recordHandOver({ ...handOver, recipient, cases: row ? [row] : [] })
  if (made === null) throw new Error(`Complaint ${reference} was not handed over`)
}
