import { faultOf, log } from "#app/http/log.server.ts"
import { countCampaign } from "#app/tasks/campaign/count.server.ts"
import { postCampaignLetters } from "#app/tasks/campaign/post.server.ts"
import { listPauses } from "#db/queries/site/switches.ts"

/** How often is looked for letters to supporters: somebody who has just signed waits for one. */
const POST_EVERY_MS = 1000

/** How often signatures are counted: often enough for a press day, seldom enough to cost nothing. */
const COUNT_EVERY_MS = 30_000

/** Batches of letters in a row, before a stop is looked for again. */
const MOST_BATCHES = 20

/**
 * Sends the supporters' letters and counts their signatures, one thing at a time, for as long as the site runs. Other
 * processes may do the same: each letter and each count is taken by one. The clients of desk and site must be connected.
 * @returns how to stop
 */
export function startCampaign(): () => Promise<void> {
  let isStopped = false
  let underWay: Promise<void> = Promise.resolve()
  const often = (everyMs: number, work: () => Promise<void>) => {
    let isWaiting = false
    return setInterval(() => {
      if (isWaiting) return
      isWaiting = true
      underWay = underWay.then(async () => {
        if (!isStopped) await quietly(work)
        isWaiting = false
      })
    }, everyMs)
  }
  const clocks = [often(POST_EVERY_MS, () => postAll(() => isStopped)), often(COUNT_EVERY_MS, countNow)]
  return async () => {
    isStopped = true
    for (const clock of clocks) clearInterval(clock)
    await underWay
  }
}

async function postAll(isStopped: () => boolean): Promise<void> {
  const pauses = await listPauses()
  if (pauses.some(({ name }) => name === "letters")) return
  for (let batch = 0; batch < MOST_BATCHES && !isStopped(); batch += 1) {
    if ((await postCampaignLetters(new Date())) !== "sent") return
  }
}

async function countNow(): Promise<void> {
  await countCampaign(new Date())
}

async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log().error(faultOf(error), "The campaign's letters or its count failed, and are tried again.")
  }
}
