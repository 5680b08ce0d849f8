import { sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { Day } from "#app/domain/calendar.ts"
import { NO_FILTER } from "#app/domain/moderation/queue.ts"
import type { ReportReason } from "#app/domain/moderation/report.ts"
import { textWithoutMarks } from "#app/tasks/moderation/take-out-marks.server.ts"
import { recordDecision, type Verdict } from "#db/queries/desk/moderation/decisions.ts"
import { recordEdit } from "#db/queries/desk/moderation/edits.ts"
import { listQueue } from "#db/queries/desk/moderation/queue.ts"
import { listReportedItems } from "#db/queries/desk/moderation/reports.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"
import { insertReport } from "#db/queries/door/reports.ts"
import { listPublishedWords } from "#db/queries/site/words.ts"
import { OFFICE_SIGN_INS } from "./sign-ins.ts"

/** What a moderator has before them at once. */
type Read = Readonly<{ id: string; version: number }>

/** Reads all that waits on the morning of a release, as the demonstration's moderator would have done before it. */
export async function readWaitingWords(on: Day): Promise<void> {
  const [staff, now] = [await demoModerator(), new Date(`${on}T09:00:00Z`)]
  const page = (marked: "yes" | "no") => listQueue({ ...NO_FILTER, marked }, { staff, now }, 1)
  const decide = (items: readonly Read[], verdict: Verdict) =>
    recordDecision({ id: crypto.randomUUID(), items, verdict, staff, now })
  // What somebody of a demonstration that ran before is still at stays theirs, and ends the reading.
  for (let decided = 1; decided > 0; ) decided = (await decide(await page("no"), { to: "approved" })).decided.length
  for (let decided = 1; decided > 0; ) {
    decided = 0
    for (const { id, version } of await page("yes")) {
      const edit = await recordEdit({ item: id, version, staff, now }, await textWithoutMarks(id))
      const outcome = edit.ok
        ? await decide([{ id, version: edit.version }], { to: "approved" })
        : await decide([{ id, version }], { to: "declined", reason: "names-somebody" })
      decided += outcome.decided.length
    }
  }
}

/** Two published texts that visitors of the demonstration reported: one of them often, as a crowd would. */
export async function reportWords(today: Day): Promise<void> {
  if ((await listReportedItems()).length > 0) return
  const [often, once] = await listPublishedWords(REPORTED_PROVIDER, 1, 2)
  const told = (item: string, reason: ReportReason, words: string | null) =>
    insertReport({
      ...{ item, reason, toldOn: today },
      words: words === null ? null : sealText(words, siteSecrets().casework),
    })
  if (often) for (let visitor = 0; visitor < 12; visitor++) await told(often.id, "untrue", null)
  if (once) await told(once.id, "my-words", "I wrote this, and my adviser would know me by it. Please take it out.")
}

const REPORTED_PROVIDER = "castle-job-centre"

/** The id of the demonstration's moderator. @throws Error before the sign-ins are made */
export async function demoModerator(): Promise<string> {
  const address = OFFICE_SIGN_INS.find(({ roles }) => roles.includes("moderator"))?.address ?? ""
  const member = await findStaffByAddress(address)
  if (!member) throw new Error("The demonstration has no moderator yet")
  return member.id
}
