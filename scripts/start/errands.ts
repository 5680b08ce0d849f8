import { faultOf, log } from "#app/http/log.server.ts"
import { listWaitingErrands, recordErrandFailed, recordLeftErrandsFailed } from "#db/queries/desk/errands.ts"
import { runChild, stopChildren } from "./child.ts"

/** How often is looked for what the office asks of the sealed room: somebody sits and waits for it. */
const LOOK_EVERY_MS = 1000

/** A stop waits this long for an errand under way. */
const PATIENCE_MS = 20_000

type Run = (id: string) => Promise<void>

/**
 * Does the office's errands to the sealed room, one after the other, each in a process of its own: this one holds no
 * connection that could read what is sealed. What an earlier process left half done has failed. The desk's client must be
 * connected.
 * @param run for tests
 * @returns how to stop
 */
export async function startErrands(run: Run = (id) => runChild("errand.ts", id)): Promise<() => Promise<void>> {
  await recordLeftErrandsFailed(new Date())
  let underWay: Promise<void> | null = null
  let isStopped = false
  const look = setInterval(() => {
    underWay ??= doWaiting(run, () => isStopped).finally(() => {
      underWay = null
    })
  }, LOOK_EVERY_MS)
  return async () => {
    isStopped = true
    clearInterval(look)
    const impatience = setTimeout(stopChildren, PATIENCE_MS)
    await underWay
    clearTimeout(impatience)
  }
}

async function doWaiting(run: Run, isStopped: () => boolean): Promise<void> {
  try {
    for (const id of await listWaitingErrands()) {
      if (isStopped()) return
      await doOne(id, run)
    }
  } catch (error) {
    log().error(faultOf(error), "The office's errands cannot be read.")
  }
}

/** One whose process ends without an answer has failed; one that was answered stays as it was. */
async function doOne(id: string, run: Run): Promise<void> {
  try {
    await run(id)
  } catch {
    log().error("An errand of the office failed.")
  }
  await recordErrandFailed(id, new Date())
}
