import mailchecker from "mailchecker"
import {
  openForCampaign,
  sealForCampaign,
  supporterLookup,
  supporterNameMark,
  supporterOfLink,
} from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { domainOf } from "#app/domain/account/address.ts"
import { isWithin } from "#app/domain/account/held-address.ts"
import { type Leaving, wantedAfter } from "#app/domain/campaign/leaving.ts"
import { linkShape } from "#app/domain/campaign/link.ts"
import { planSignUp, type SignUpPlan } from "#app/domain/campaign/sign-up.ts"
import type { SignUpForm } from "#app/forms/sign-up.ts"
import { readText } from "#app/tasks/moderation/read-text.server.ts"
import { insertCommentItem } from "#db/queries/desk/campaign/comments.ts"
import {
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
 */
export async function signUp({ form, inBurst, now }: SigningUp): Promise<void> {
  const keys = campaignKeys()
  const { address, name, addressSure: _, ...rest } = form
  const one: NewSupporter = {
    ...rest,
    lookup: supporterLookup(address, keys),
    nameMark: supporterNameMark(name, keys),
    address: sealForCampaign(address, keys),
    name: name === null ? null : sealForCampaign(name, keys),
    throwAway: isWithin(domainOf(address), mailchecker.blacklist()),
    ...{ inBurst, signedAt: now },
  }
  // Most addresses are new: they cost one question.
  let plan: SignUpPlan = { do: "insert", place: 1 }
  for (let tries = 0; tries < MOST_PLANS; tries += 1) {
    if (await follow(plan, one)) return
    plan = planSignUp(await listSignUpsOf(one.lookup, one.nameMark))
  }
  throw new Error("A sign-up found no place, though one was free each time")
}

async function follow(plan: SignUpPlan, one: NewSupporter): Promise<boolean> {
  switch (plan.do) {
    case "insert":
      return (await insertSupporter(plan.place, one)) !== null
    case "renew":
      return renewSupporter(plan.id, one)
    case "tell":
      await insertPost(plan.id, plan.post, one.signedAt)
      return true
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

/** Confirms a sign-up by the button behind its link. Of two presses one counts. */
export async function confirmSignUp(id: string, now: Date): Promise<void> {
  const confirmed = await confirmSupporter(id, now)
  if (confirmed === null || !confirmed.commentPublic || confirmed.comment === null) return
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
