import { asc } from "drizzle-orm"
import type { Standard } from "#app/domain/standard/standard.ts"
import { siteDb } from "#db/clients.server.ts"
import { standards } from "#db/schema/published/standards.ts"

const SET = {
  version: standards.version,
  fromYear: standards.fromYear,
  minimumHalfStars: standards.minimumHalfStars,
  fewestToPublish: standards.fewestToPublish,
  fewestForVerdict: standards.fewestForVerdict,
  complaintCap: standards.complaintCap,
  answerDays: standards.answerDays,
  award: standards.award,
}

/** Every set of rules that was decided, in order. Everyone may see. */
export async function listStandards(): Promise<Standard[]> {
  return siteDb().select(SET).from(standards).orderBy(asc(standards.version))
}

export type DecidedStandard = Standard & Readonly<{ reason: string; decidedOn: string }>

/** The same, with why and when each was decided. Everyone may see. */
export async function listDecidedStandards(): Promise<DecidedStandard[]> {
  return siteDb()
    .select({ ...SET, reason: standards.reason, decidedOn: standards.decidedOn })
    .from(standards)
    .orderBy(asc(standards.version))
}
