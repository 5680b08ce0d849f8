import { createHmac } from "node:crypto"
import { normaliseAddress } from "#app/domain/account/address.ts"
import { addDays, type Day } from "#app/domain/calendar.ts"
import { folded } from "#app/domain/searched-text.ts"
import type { CampaignKeys } from "./campaign-keys.server.ts"
import { openText, sealText } from "./sealed-text.server.ts"
import { readSignedLink, signedLink } from "./signed-links.server.ts"

/**
 * What finds a sign-up from its address. One fast hash, unlike an account's: a day on which the press links here brings
 * fifty a second, and whoever has the key to this has the key to the addresses, too.
 */
export function supporterLookup(address: string, { lookup }: Pick<CampaignKeys, "lookup">): Buffer {
  return createHmac("sha256", lookup).update("threestar supporter 1\0").update(normaliseAddress(address)).digest()
}

/** What tells two names apart, however they are written; all who give none are alike. */
export function supporterNameMark(name: string | null, { lookup }: Pick<CampaignKeys, "lookup">): Buffer {
  const text = name === null ? "" : folded(name) || name.normalize("NFKC").trim().toLowerCase()
  return createHmac("sha256", lookup).update("threestar supporter name 1\0").update(text).digest()
}

/** A number for a run of words of a letter to an MP, from which nobody without the key learns whether it stood there. */
export function letterPrint(run: string, { lookup }: Pick<CampaignKeys, "lookup">): bigint {
  return createHmac("sha256", lookup).update("threestar letter 1\0").update(run).digest().readBigInt64BE()
}

/**
 * What the forms of one letter to an MP bring along, so that it is not told apart from itself. It holds a name drawn by
 * lot, under which the letter's numbers are kept, and nothing of who writes. It ends with the day after.
 */
export function letterMarker(name: string, today: Day, { link }: Pick<CampaignKeys, "link">): string {
  return signedLink(name, `campaign letter ${today}`, link)
}

/** The name in a marker of today or yesterday; null where it is older, or none of ours. */
export function readLetterMarker(marker: string, today: Day, { link }: Pick<CampaignKeys, "link">): string | null {
  const read = (day: Day) => readSignedLink(marker, `campaign letter ${day}`, link)
  return read(today) ?? read(addDays(today, -1))
}

export function sealForCampaign(text: string, { address }: Pick<CampaignKeys, "address">): Buffer {
  return sealText(text, address)
}

/** @throws if it was sealed with another key, was altered or cut short */
export function openForCampaign(sealed: Buffer, { address }: Pick<CampaignKeys, "address">): string {
  return openText(sealed, address)
}

/** What a letter's link to a supporter does, behind its page's button. */
export type SupporterLinkKind = "confirm" | "leave" | "reply"

/** The path behind a link in a letter; stored nowhere. */
export function supporterPath(
  kind: SupporterLinkKind,
  supporter: string,
  { link }: Pick<CampaignKeys, "link">,
): string {
  return `/campaign/${kind === "reply" ? "replied" : kind}/${signedLink(supporter, `campaign ${kind}`, link)}`
}

/** Whose link it is; null where it is none of ours, or was made for something else. */
export function supporterOfLink(kind: SupporterLinkKind, token: string, { link }: Pick<CampaignKeys, "link">) {
  return readSignedLink(token, `campaign ${kind}`, link)
}
