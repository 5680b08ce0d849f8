import { asc } from "drizzle-orm"
import type { Standard } from "#app/domain/standard/standard.ts"
import { tallyDb } from "#db/clients.server.ts"
import { standards } from "#db/schema/published/standards.ts"

/** Every set of rules that was decided, in order. */
export async function listStandards(): Promise<Standard[]> {
  return tallyDb()
    .select({
      version: standards.version,
      fromYear: standards.fromYear,
      minimumHalfStars: standards.minimumHalfStars,
      fewestToPublish: standards.fewestToPublish,
      fewestForVerdict: standards.fewestForVerdict,
      complaintCap: standards.complaintCap,
      answerDays: standards.answerDays,
      award: standards.award,
    })
    .from(standards)
    .orderBy(asc(standards.version))
}
