import { complaintMark, newComplaintReceipt, newReference, sealNarrative } from "#app/crypto/complaints.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import type { Day } from "#app/domain/calendar.ts"
import { insertComplaint, type NewComplaint } from "#db/queries/door/complaints.ts"

type Over = Partial<Omit<NewComplaint, "narrative" | "receiptMark">> &
  Readonly<{ happened?: string; effect?: string; remedy?: string }>

/** What a complainant keeps: the receipt; and what everybody calls the case. */
export type FiledComplaint = Readonly<{ reference: string; receipt: string; mark: Buffer }>

/** Files a complaint through the real query, its words sealed with the test's key. */
export async function fileComplaint(over: Over = {}): Promise<FiledComplaint> {
  const { happened = "An adviser laughed at me.", effect = "I felt small.", remedy = "An apology.", ...rest } = over
  const { casework, spend } = siteSecrets()
  const [reference, receipt] = [newReference(), newComplaintReceipt()]
  const mark = complaintMark(receipt, spend)
  await insertComplaint(
    {
      reference,
      unit: "vale.meridian.harbour-training",
      programme: "pathways-forward",
      area: "pf-wendle",
      provider: "harbour-training",
      prime: "meridian-skills",
      name: "Harbour Training",
      jurisdiction: "england-and-wales",
      kinds: ["conduct"],
      stage: "plan",
      happenedIn: "2026-10-01",
      raised: "no",
      passing: "whole",
      filedOn: dayNow(),
      ...rest,
      receiptMark: mark,
      narrative: sealNarrative({ happened, effect, remedy }, casework),
    },
    null,
  )
  return { reference, receipt, mark }
}

/** The day on which the server would file it. */
export function dayNow(): Day {
  return new Date().toISOString().slice(0, 10)
}
