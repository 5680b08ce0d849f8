import {
  openForCampaign,
  sealForCampaign,
  supporterLookup,
  supporterNameMark,
  supporterOfLink,
} from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { domainOf } from "#app/domain/account/address.ts"
import { type Leaving, wantedAfter } from "#app/domain/campaign/leaving.ts"
import { linkShape } from "#app/domain/campaign/link.ts"
import { planSignUp, type SignUpPlan } from "#app/domain/campaign/sign-up.ts"
import type { SignUpForm } from "#app/forms/sign-up.ts"
import { isThrowAway } from "#app/tasks/held-address.server.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"
import { insertCommentItem } from "#db/queries/desk/campaign/comments.ts"
import {
  type Confirmed,
  changeSignUp,
  confirmSupporter,
  eraseSupporter,
  findSupporter,
  insertPost,
  insertSupporter,
  listSignUpsOf,
  type NewSupporter,
  renewSupporter,
} from "#db/queries/desk/campaign/supporters.ts"
import { findConstituency } from "#db/queries/site/constituencies.ts"

export type SigningUp = Readonly<{ form: SignUpForm; inBurst: boolean; now: Date }>

/** Two who type the same address at the same moment meet in the database; the later one plans anew. */
const MOST_PLANS = 4

/**
 * Stores what somebody typed to sign, and puts a letter to them in the post: the one that confirms it, or one that says
 * what is known already. The page is the same, whatever it was.
 * @returns whose sign-up the letter is about
 */
export async function signUp({ form, inBurst, now }: SigningUp): Promise<string> {
  const keys = campaignKeys()
  const { address, name, addressSure: _, ...rest } = form
  const one: NewSupporter = {
    ...rest,
    lookup: supporterLookup(address, keys),
    nameMark: supporterNameMark(name, keys),
    address: sealForCampaign(address, keys),
    name: name === null ? null : sealForCampaign(name, keys),
    throwAway: isThrowAway(domainOf(address)),
    ...{ inBurst, signedAt: now },
  }
  // Most addresses are new: they cost one question.
  let plan: SignUpPlan = { do: "insert", place: 1 }
  for (let tries = 0; tries < MOST_PLANS; tries += 1) {
    const id = await follow(plan, one)
    if (id !== null) return id
    plan = planSignUp(await listSignUpsOf(one.lookup, one.nameMark))
  }
  throw new Error("A sign-up found no place, though one was free each time")
}

/** Null where the plan does not fit any more. */
async function follow(plan: SignUpPlan, one: NewSupporter): Promise<string | null> {
  switch (plan.do) {
    case "insert":
      return insertSupporter(plan.place, one)
    case "renew":
      return (await renewSupporter(plan.id, one)) ? plan.id : null
    case "tell":
      await insertPost(plan.id, plan.post, one.signedAt)
      return plan.id
  }
}

/** What is behind a letter's link: whose sign-up it is, or why there is none. */
export type BehindLink =
  | Readonly<{ ok: true; supporter: ShownSupporter }>
  | Readonly<{ ok: false; reason: "cut" | "strange" | "gone" }>

/** Looks only: mail scanners open links, and must not use them up. */
export async function openSupporterLink(kind: "confirm" | "leave" | "reply", token: string): Promise<BehindLink> {
  const shape = linkShape(token)
  if (shape !== "whole") return { ok: false, reason: shape }
  const keys = campaignKeys()
  const id = supporterOfLink(kind, token, keys)
  if (id === null) return { ok: false, reason: "strange" }
  const found = await findSupporter(id)
  if (found === null) return { ok: false, reason: "gone" }
  const { name, constituency, ...rest } = found
  return {
    ok: true,
    supporter: {
      ...rest,
      name: name === null ? null : openForCampaign(name, keys),
      constituency: constituency === null ? null : ((await findConstituency(constituency))?.name ?? constituency),
    },
  }
}

/** A sign-up as its owner sees it: with name and constituency in words. */
export type ShownSupporter = Omit<NonNullable<Awaited<ReturnType<typeof findSupporter>>>, "name"> &
  Readonly<{ name: string | null }>

/** Confirms a sign-up by the button behind its link; false where there is none behind it. Of two presses one counts. */
export async function confirmByLink(token: string, now: Date): Promise<boolean> {
  const id = linkShape(token) === "whole" ? supporterOfLink("confirm", token, campaignKeys()) : null
  if (id === null) return false
  const confirmed = await confirmSupporter(id, now)
  if (confirmed === null) return (await findSupporter(id)) !== null
  await handInComment(id, confirmed, now)
  return true
}

/** What everybody is to read is read by the moderators first. */
async function handInComment(id: string, confirmed: Confirmed, now: Date): Promise<void> {
  if (!confirmed.commentPublic || confirmed.comment === null) return
  const { language, sure, marks } = readText(confirmed.comment, [])
  const waitingSince = now.toISOString().slice(0, 10)
  await insertCommentItem(id, { text: confirmed.comment, language, languageSure: sure, marks, waitingSince })
}

/** Does one of them; a sign-up that counts for nothing and gets no letters any more is erased. */
export async function leaveCampaign(id: string, leaving: Leaving): Promise<"changed" | "erased"> {
  const found = await findSupporter(id)
  const wanted = found === null ? null : wantedAfter(found, leaving)
  if (wanted === null) {
    await eraseSupporter(id)
    return "erased"
  }
  await changeSignUp(id, wanted)
  return "changed"
}

/** By what letters to an address are counted: see limitLetters. */
export function lookupOfAddress(address: string): Buffer {
  return supporterLookup(address, campaignKeys())
}
