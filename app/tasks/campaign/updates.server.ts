import { setTimeout as sleep } from "node:timers/promises"
import { openForCampaign, supporterPath } from "#app/crypto/campaign.server.ts"
import { type CampaignKeys, campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { pauseAfter } from "#app/domain/campaign/post.ts"
import { mayHandOver, pauseBetween } from "#app/domain/campaign/update.ts"
import {
  type DueBatch,
  findDueBatch,
  findNextDue,
  finishUpdates,
  listReadersOf,
  putOffBatch,
  recordTry,
  settleBatch,
  splitBatch,
} from "#db/queries/desk/campaign/update-batches.ts"
import { listPausesNow } from "#db/queries/desk/switches.ts"
import { campaignUpdate } from "#emails/campaign-update.tsx"
import type { Carried } from "#emails/carrier.server.ts"
import type { KeptLetter } from "#emails/outbox.server.ts"
import { carrierHabits, dressed, letterSite, postTogether } from "#emails/send.server.ts"
import { htmlOf } from "./markdown.server.ts"

/** What sending depends on besides the database, so that a test can be the clock. */
export type Sending = Readonly<{
  now: () => Date
  /** Letters a second, at most. */
  perSecond: number
  /** Milliseconds. */
  pause?: (ms: number) => Promise<void>
}>

/** A batch that was put off for longer than this is left to the next job. Milliseconds. */
const LONGEST_WAIT_MS = 120_000

/**
 * Hands over the updates that are on their way, batch by batch, until none is left or all that is left has to wait. It may
 * be killed at any moment and begun again: what it handed over without an answer it hands over once more under the same
 * name, or, to a carrier that would not know it again, never. Whoever calls makes sure that no other does the same.
 */
export async function sendUpdates({ now, perSecond, pause = quietPause }: Sending): Promise<void> {
  const dress = keepingDress()
  while (!(await arePaused())) {
    const begun = now()
    const batch = await findDueBatch(begun)
    if (batch === null) {
      await finishUpdates(begun)
      const next = await findNextDue()
      if (next === null || next.getTime() - begun.getTime() > LONGEST_WAIT_MS) return
      await pause(Math.max(0, next.getTime() - begun.getTime()))
      continue
    }
    const letters = await handOver(batch, begun, dress)
    await pause(pauseBetween(letters, perSecond, now().getTime() - begun.getTime()))
  }
}

async function arePaused(): Promise<boolean> {
  return (await listPausesNow()).some(({ name }) => name === "letters")
}

async function quietPause(ms: number): Promise<void> {
  await sleep(ms)
}

type Dress = (batch: DueBatch, leave: string) => Promise<Omit<KeptLetter, "to">>

/** Hands over one batch, and notes what became of it. @returns how many letters it was */
async function handOver(batch: DueBatch, now: Date, dress: Dress): Promise<number> {
  const readers = await listReadersOf(batch)
  if (readers.length === 0) {
    await settleBatch(batch, { taken: 0, refused: 0, unknown: 0 })
    return 0
  }
  const { remembers } = carrierHabits()
  if (!mayHandOver({ unsureSince: batch.unsureSince, remembers, now })) {
    await settleBatch(batch, { taken: 0, refused: 0, unknown: readers.length })
    return 0
  }
  const keys = campaignKeys()
  const letters = await Promise.all(readers.map((reader) => letterTo(reader, { batch, keys, dress })))
  await recordTry(batch, now)
  await settle(batch, await postTogether(letters, `campaign-update/${batch.update}/${batch.number}`), {
    letters: letters.length,
    now,
  })
  return letters.length
}

async function settle(
  batch: DueBatch,
  carried: Carried,
  { letters, now }: Readonly<{ letters: number; now: Date }>,
): Promise<void> {
  switch (carried.state) {
    case "taken": {
      const refused = carried.refused.length
      return settleBatch(batch, { taken: letters - refused, refused, unknown: 0 })
    }
    case "refused":
      if (letters > 1) return splitBatch(batch, now)
      return settleBatch(batch, { taken: 0, refused: 1, unknown: 0 })
    case "later": {
      const asked = carried.afterSeconds === null ? null : carried.afterSeconds * 1000
      const dueAt = new Date(now.getTime() + pauseAfter(batch.tries + 1, asked))
      return putOffBatch(batch, dueAt, carried.mayHaveLeft ? (batch.unsureSince ?? now) : batch.unsureSince)
    }
  }
}

/** What stands for the end of a reader's own link until it is known: as long as one, and part of no text. */
const OWN_LINK = "/campaign/leave/own-link-of-the-reader"

/** A letter's dress is the same for all its readers, but for one link: it is made once for each update. */
function keepingDress(): Dress {
  let last: Readonly<{ update: string; own: Omit<KeptLetter, "to"> }> | null = null
  return async ({ update, title, body }, leave) => {
    if (last?.update !== update) {
      const letter = campaignUpdate(letterSite(), { title, html: htmlOf(body) }, OWN_LINK)
      last = { update, own: await dressed(letter) }
    }
    const { own } = last
    return { ...own, text: own.text.replaceAll(OWN_LINK, leave), html: own.html.replaceAll(OWN_LINK, leave) }
  }
}

async function letterTo(
  { supporter, address }: Readonly<{ supporter: string; address: Buffer }>,
  { batch, keys, dress }: Readonly<{ batch: DueBatch; keys: CampaignKeys; dress: Dress }>,
): Promise<KeptLetter> {
  const leave = supporterPath("leave", supporter, keys)
  return {
    to: openForCampaign(address, keys),
    ...(await dress(batch, leave)),
    // One press in a mail program stops the letters (RFC 8058).
    headers: {
      "List-Unsubscribe": `<${letterSite().origin}${leave}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    tags: [{ name: "update", value: batch.update }],
  }
}
