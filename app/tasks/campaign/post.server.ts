import { openForCampaign, supporterPath } from "#app/crypto/campaign.server.ts"
import { type CampaignKeys, campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { POST_BATCH } from "#app/domain/campaign/post.ts"
import type { PostKind } from "#app/domain/campaign/supporter.ts"
import {
  type ClaimedPost,
  claimPost,
  deletePost,
  recordPostFailure,
  splitPost,
} from "#db/queries/desk/campaign/post.ts"
import { addressFull } from "#emails/address-full.tsx"
import { confirmSignature } from "#emails/confirm-signature.tsx"
import type { Letter } from "#emails/layout.tsx"
import { mpReplied } from "#emails/mp-replied.tsx"
import { carrierHabits, dressed, letterSite, postTogether } from "#emails/send.server.ts"
import { signedAlready } from "#emails/signed-already.tsx"

/** What became of one batch, for whoever calls again while there is more. */
export type PostOutcome = "nothing-due" | "sent" | "later" | "given-up"

/**
 * Sends the supporters' letters that are due, one batch. A batch that was cut off is sent again under the same name, so
 * that the carrier knows it and nobody gets a letter twice.
 */
export async function postCampaignLetters(now: Date): Promise<PostOutcome> {
  const claimed = await claimPost(now, Math.min(POST_BATCH, carrierHabits().mostTogether))
  if (claimed === null) return "nothing-due"
  const keys = campaignKeys()
  const letters = await Promise.all(
    claimed.letters.map(async ({ supporter, kind, address }) => ({
      to: openForCampaign(address, keys),
      ...(await dressed(letterOf(kind, supporter, keys))),
    })),
  )
  const posted = await postTogether(letters, `campaign-post/${claimed.batch}`)
  switch (posted.state) {
    case "taken": {
      const refused = new Set(posted.refused)
      await deletePost(claimed.letters.filter((_, place) => !refused.has(place)).map(({ id }) => id))
      if (refused.size > 0) await recordPostFailure(claimed, { now, askedMs: null, isFinal: true })
      return "sent"
    }
    case "later":
      return putOff(claimed, now, posted.afterSeconds === null ? null : posted.afterSeconds * 1000)
    case "refused":
      if (claimed.letters.length > 1) {
        await splitPost(claimed.batch, now)
        return "later"
      }
      await recordPostFailure(claimed, { now, askedMs: null, isFinal: true })
      return "given-up"
  }
}

async function putOff(claimed: ClaimedPost, now: Date, askedMs: number | null): Promise<PostOutcome> {
  await recordPostFailure(claimed, { now, askedMs, isFinal: false })
  return "later"
}

function letterOf(kind: PostKind, supporter: string, keys: CampaignKeys): Letter {
  const site = letterSite()
  const path = (to: "confirm" | "leave" | "reply") => supporterPath(to, supporter, keys)
  switch (kind) {
    case "confirm":
      return confirmSignature(site, { confirm: path("confirm"), leave: path("leave") })
    case "signed-already":
      return signedAlready(site, { leave: path("leave") })
    case "address-full":
      return addressFull(site, { leave: path("leave") })
    case "mp-replied":
      return mpReplied(site, { reply: path("reply"), leave: path("leave") })
  }
}
