import { randomInt } from "node:crypto"
import { openBox, sealBox } from "#app/crypto/boxes.server.ts"
import { destroyTallyKey, listTallyKeyFiles, loadTallyKey, makeTallyKey } from "#app/crypto/tally-keys.server.ts"
import type { BoxContent } from "#app/domain/box.ts"
import { type Day, quarterOf } from "#app/domain/calendar.ts"
import { tensByArea } from "#app/domain/office/area-tens.ts"
import { foldBoxes, planTally, shuffle, thinAreas } from "#app/domain/tally.ts"
import { replaceAreaTens } from "#db/queries/tally/area-tens.ts"
import {
  deleteLostTallyKeys,
  deleteUnusedTallyKeys,
  findCurrentTallyKey,
  insertFirstTallyKey,
  listFlushed,
  listInbox,
  listStoredByArea,
  listTallyKeys,
  listTallyKeysInUse,
  replaceTallyKey,
  type SealedRow,
  tallyAlone,
  turnLog,
} from "#db/queries/tally/inbox.ts"
import { recordBatch, recordEmptyFlushes, recordForgotten } from "#db/queries/tally/ratings.ts"
import { handOverWords } from "./moderation/hand-over-words.server.ts"

export type TallyReport = Readonly<{
  batches: number
  stored: number
  waiting: number
  flushed: readonly string[]
  /** Texts that the office may read from tonight on. */
  handedOver: number
}>

/** Makes the first key, so that ratings can come in; nothing where there is one, or where a tally is at it. */
export async function prepareTally(secretsDir: string): Promise<void> {
  await tallyAlone(() => makeFirstKey(secretsDir))
}

/**
 * Goes on without keys whose private halves are lost, as after a restored backup, which must not hold them.
 * @returns how many ratings were lost with them; null if another tally is running
 */
export async function forgetLostKeys(secretsDir: string): Promise<number | null> {
  return tallyAlone(async () => {
    const kept = new Set(listTallyKeyFiles(secretsDir))
    const lost = (await listTallyKeysInUse()).filter(({ id }) => !kept.has(id))
    await deleteLostTallyKeys(lost.map(({ id }) => id))
    await makeFirstKey(secretsDir)
    return lost.reduce((sum, { boxes }) => sum + boxes, 0)
  })
}

async function makeFirstKey(secretsDir: string): Promise<void> {
  const current = await findCurrentTallyKey()
  // A key that nobody can open must not go on sealing.
  if (current !== null) loadTallyKey(secretsDir, current)
  else await insertFirstTallyKey(await makeTallyKey(secretsDir))
}

/**
 * Opens what waits, stores what may be stored together, seals the rest to a new key and destroys the old one.
 * Each step is whole or not done at all: a kill at any moment loses and doubles nothing, and the next run goes on.
 * @returns null if another tally is running
 */
export async function runTally(secretsDir: string, today: Day): Promise<TallyReport | null> {
  return tallyAlone(async () => {
    await makeFirstKey(secretsDir)
    const opened = await openAll(await listInbox(), secretsDir)
    const plan = planTally(opened, { today, flushed: await listFlushed(), stored: await listStoredByArea() })
    for (const batch of plan.batches) {
      await recordBatch({
        ...{ kind: batch.kind, flushes: batch.flushes, quarter: quarterOf(today) },
        boxIds: batch.boxes.map((box) => box.id),
        outcomes: foldBoxes(batch.boxes.map((box) => box.content)),
        shuffled: (items) => shuffle(items, randomInt),
      })
    }
    await recordEmptyFlushes(plan.empty)
    await recordForgotten(thinAreas(await listStoredByArea(), today))
    const handedOver = await handOverWords(today)
    const waiting = await changeKey(secretsDir)
    const tens = tensByArea(
      waiting.filter(({ kind }) => kind === "rating"),
      await listStoredByArea(),
    )
    await replaceAreaTens(shuffle(tens, randomInt))
    await turnLog()
    const stored = plan.batches.reduce((sum, batch) => sum + batch.boxes.length, 0)
    const flushed = [...plan.batches.flatMap((batch) => batch.flushes ?? []), ...plan.empty]
    return { batches: plan.batches.length, stored, waiting: waiting.length, flushed, handedOver }
  })
}

type OpenedRow = SealedRow & { content: BoxContent }

async function openAll(rows: readonly SealedRow[], secretsDir: string): Promise<OpenedRow[]> {
  const keys = new Map<string, Buffer>()
  const opened: OpenedRow[] = []
  for (const row of rows) {
    const key = keys.get(row.keyId) ?? loadTallyKey(secretsDir, row.keyId)
    keys.set(row.keyId, key)
    opened.push({ ...row, content: await openBox(row.box, key) })
  }
  return opened
}

/** Seals what is left to a new key in a new order; what that is. */
async function changeKey(secretsDir: string): Promise<BoxContent[]> {
  const key = await makeTallyKey(secretsDir)
  let waiting: BoxContent[] = []
  await replaceTallyKey(key, async (rows) => {
    const opened = shuffle(await openAll(rows, secretsDir), randomInt)
    waiting = opened.map(({ content }) => content)
    return opened.map((row) => sealBox(row.content, key.publicKey))
  })
  await deleteUnusedTallyKeys()
  const files = listTallyKeyFiles(secretsDir)
  const named = new Set(await listTallyKeys(files))
  for (const id of files.filter((file) => !named.has(file))) destroyTallyKey(secretsDir, id)
  return waiting
}
