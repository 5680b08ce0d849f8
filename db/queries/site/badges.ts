import type { BadgeFacts } from "#app/domain/badges/badge.ts"
import type { Day } from "#app/domain/calendar.ts"
import { monthInWords } from "#app/domain/calendar.ts"
import { isRatable } from "#app/domain/programme.ts"
import { findFigure, findNewestRelease } from "./figures.ts"
import { findProvider, findProviderAt } from "./providers.ts"
import { listUnitsDeliveredBy } from "./units.ts"

/**
 * What a badge shows of the provider whose page stands at an address, old ones included, and at which it stands today;
 * null where there is none. Everyone may see.
 */
export async function findBadgeFacts(address: string, today: Day): Promise<(BadgeFacts & { address: string }) | null> {
  const at = await findProviderAt(address)
  const provider = at && (await findProvider(at.slug))
  if (!provider) return null
  const [release, units] = await Promise.all([findNewestRelease(), listUnitsDeliveredBy(at.slug)])
  return {
    address: at.address,
    name: provider.name,
    figure: await findFigure(release, "provider", at.slug),
    update: release === null ? null : { month: monthInWords(release.releasedOn), year: release.year },
    ended: units.length > 0 && !units.some((unit) => isRatable(unit, today)),
  }
}
