import { env } from "#app/env.server.ts"
import { drawSheets } from "./paper/sheets.server.ts"
import { closePool, makeNamedPool, type PoolRequest } from "./paper-passes.server.ts"

/** Why a pool is closed whose sheets could not be made: nobody holds its codes. */
export const NOT_PRINTED = "Its sheets could not be made."

/**
 * Makes a pool and its sheets, which alone hold the codes. The pool is stored first, so that a sheet that exists is a
 * sheet that works; if the sheets cannot be made the pool is closed again.
 * @returns null if somebody else has made a pool of that name meanwhile
 */
export async function printPool(
  request: PoolRequest & { staff: string; name: string },
): Promise<{ id: string; sheets: Buffer } | null> {
  const { ORIGIN, ORGANISATION_NAME, CONTACT_EMAIL } = env()
  const { place, staff } = request
  const pool = await makeNamedPool(request)
  if (pool === null) return null
  try {
    const site = { origin: ORIGIN, organisation: ORGANISATION_NAME, contact: CONTACT_EMAIL }
    return { id: pool.id, sheets: await drawSheets({ pool: { ...pool, place }, site }) }
  } catch (error) {
    await closePool(pool.id, { staff, reason: NOT_PRINTED })
    throw error
  }
}
