import type { Draft } from "#db/queries/desk/campaign/updates.ts"
import { findStaffMember } from "#db/queries/desk/staff.ts"
import { campaignUpdate } from "#emails/campaign-update.tsx"
import { dressed, letterSite, postLetter } from "#emails/send.server.ts"
import { htmlOf } from "./markdown.server.ts"

/** Sends an update to the campaigner who wrote it, and to nobody else. False where it did not leave. */
export async function tryUpdate(staff: string, draft: Pick<Draft, "title" | "body">): Promise<boolean> {
  const address = (await findStaffMember(staff))?.address ?? null
  if (address === null) return false
  return (await postLetter(address, trialOf(draft))).ok
}

/** The letter as a page of its own, as its readers' mail programs show it. */
export async function letterAsPage(draft: Pick<Draft, "title" | "body">): Promise<string> {
  return (await dressed(trialOf(draft))).html
}

function trialOf({ title, body }: Pick<Draft, "title" | "body">) {
  return campaignUpdate(letterSite(), { title, html: htmlOf(body) }, null)
}
