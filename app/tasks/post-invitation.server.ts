import { joinOffice } from "#emails/join-office.tsx"
import { letterSite, postLetter } from "#emails/send.server.ts"

/** Sends somebody their link into the office; false where the letter did not leave. */
export async function postInvitation(address: string, link: { path: string; by: string }): Promise<boolean> {
  return (await postLetter(address, joinOffice(letterSite(), link))).ok
}
