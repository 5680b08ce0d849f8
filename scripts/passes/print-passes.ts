import { existsSync } from "node:fs"
import { open, rm } from "node:fs/promises"
import { type Day, dayInWords } from "#app/domain/calendar.ts"
import {
  FEWEST_CODES,
  LONGEST_PLACE,
  MOST_CODES,
  mayPrint,
  type PlaceFault,
  readPlace,
  SHORTEST_PLACE,
} from "#app/domain/paper-pool.ts"
import { env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { drawSheets } from "#app/tasks/paper/sheets.server.ts"
import { closePool, makePool } from "#app/tasks/paper-passes.server.ts"
import { NOT_PRINTED } from "#app/tasks/print-pool.server.ts"

export type PrintOrder = Readonly<{ place?: string | undefined; count?: string | undefined; out?: string; today: Day }>

/**
 * Makes a pool and writes its sheets. The pool is stored first, so that a sheet that exists is a sheet that works; if
 * the sheets cannot be written the pool is closed again, and if the process is killed in between nobody holds its codes.
 */
export async function printPasses(order: PrintOrder): Promise<void> {
  const { ORIGIN, LOOPBACK, ORGANISATION_NAME, CONTACT_EMAIL } = env()
  const place = placeOf(order)
  const count = countOf(order)
  if (order.out !== undefined && existsSync(order.out)) throw thereIs(order.out)
  const pool = await makePool({ place, count, today: order.today })
  const file = order.out ?? `${pool.id}.pdf`
  try {
    const site = { origin: ORIGIN, organisation: ORGANISATION_NAME, contact: CONTACT_EMAIL }
    await writeNew(file, await drawSheets({ pool: { ...pool, place }, site }))
  } catch (error) {
    await closePool(pool.id, { reason: NOT_PRINTED })
    throw error
  }
  const until = dayInWords(`${pool.year + 1}-01-31`)
  console.log(`${pool.id}: ${count} passes for ${place}, good until ${until}.`)
  console.log(`${file} holds the codes, and nothing else does. Print it on one side of A4, then delete it.`)
  if (LOOPBACK)
    console.log(`The passes name ${ORIGIN}, which no other machine can open: set ORIGIN to print real ones.`)
}

function placeOf({ place }: PrintOrder): string {
  const read = readPlace(place ?? "")
  if (!read.ok) throw new Refusal(PLACE_FAULTS[read.reason])
  return read.place
}

const PLACE_FAULTS: Readonly<Record<PlaceFault, string>> = {
  "too-short": `Name the place, in ${SHORTEST_PLACE} letters or more, such as --place "Oldham Library".`,
  "too-long": `The place is longer than ${LONGEST_PLACE} letters: shorten its name, so that it fits on a card.`,
  "strange-sign": "The place has a sign that our typeface lacks: write it with other letters, such as y for ŷ.",
}

function countOf({ count = "" }: PrintOrder): number {
  if (/^\d+$/.test(count) && mayPrint(Number(count))) return Number(count)
  throw new Refusal(`Say how many passes, from ${FEWEST_CODES} to ${MOST_CODES}, such as --count 40.`)
}

/** Writes a file that only its owner can read, whole or not at all, and never over another. */
async function writeNew(path: string, bytes: Buffer) {
  const file = await open(path, "wx", 0o600).catch((error) => refuse(path, error))
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (error) {
    await rm(path, { force: true })
    refuse(path, error)
  } finally {
    await file.close()
  }
}

function refuse(path: string, error: unknown): never {
  const code = error instanceof Error && "code" in error ? error.code : "unknown"
  if (code === "EEXIST") throw thereIs(path)
  throw new Refusal(`${path} cannot be written (${code}): choose another with --out. No sheet was written.`)
}

function thereIs(path: string): Refusal {
  return new Refusal(
    `There is a file ${path} already: move it away, or choose another with --out. No sheet was written.`,
  )
}
