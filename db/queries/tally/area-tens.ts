import type { AreaTens } from "#app/domain/office/area-tens.ts"
import { tallyDb } from "#db/clients.server.ts"
import { areaTens } from "#db/schema/office/area-tens.ts"

/** Puts tonight's numbers in place of last night's, whole, in the order that they come in: drawn by lot. */
export async function replaceAreaTens(rows: readonly AreaTens[]): Promise<void> {
  await tallyDb().transaction(async (tx) => {
    await tx.delete(areaTens)
    if (rows.length > 0) await tx.insert(areaTens).values([...rows])
  })
}
