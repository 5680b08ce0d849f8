import { secretOfPaperPass, secretOfPassCode } from "#app/crypto/ballots.server.ts"
import { passCodeMark } from "#app/crypto/pass-codes.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { maySpend, type Purpose } from "#app/domain/ballot.ts"
import { type Day, yearOf } from "#app/domain/calendar.ts"
import { findPassCode } from "#db/queries/door/passes.ts"
import { readPaperPass } from "./paper-passes.server.ts"
import { readBallot, type SentBallot } from "./read-ballot.server.ts"
import type { Cast } from "./spend-ballot.server.ts"

/** What lets somebody say something of a unit once, whichever road it came by. */
export type Credential = Pick<Cast, "secret" | "terms" | "road" | "key">

export type CredentialReading =
  | { ok: true; credential: Credential }
  | { ok: false; reason: "unknown-code" | "other-area" | "closed-pool" | "no-such-ballot" | "not-signed" }
  | { ok: false; reason: "closed-year"; year: number | null }

type Place = Readonly<{ unit: string; area: string; purpose: Purpose; today: Day }>

/** The ballot that a browser made and we signed: bound to its unit, its year and its purpose. */
export async function readSentBallot(
  sent: SentBallot & { year: number },
  { unit, purpose, today }: Place,
): Promise<CredentialReading> {
  const { secret, year } = sent
  const terms = { year, unit, purpose }
  const read = await readBallot(sent, terms, today)
  if (read.ok) return { ok: true, credential: { secret, terms, road: "blind", key: read.key } }
  return read.reason === "closed-year" ? { ok: false, reason: "closed-year", year } : { ok: false, reason: read.reason }
}

/** The code that our server made, for the whole book of an area. Nothing tells when it was given out, or to whom. */
export async function readPassCode(code: string, { unit, area, purpose, today }: Place): Promise<CredentialReading> {
  const keys = siteSecrets()
  const year = yearOf(today)
  const found = await findPassCode(passCodeMark(code, keys.code), [year, year - 1, year - 2])
  if (!found) return { ok: false, reason: "unknown-code" }
  if (found.area !== area) return { ok: false, reason: "other-area" }
  if (!maySpend(found.year, today)) return { ok: false, reason: "closed-year", year: found.year }
  const terms = { year: found.year, unit, purpose }
  return {
    ok: true,
    credential: { secret: secretOfPassCode(code, terms, keys.spend), terms, road: "code", key: "pass-code" },
  }
}

/** A printed pass: good once for each purpose, of any unit, and a class of its own by the place that gave it out. */
export async function readPrintedPass(code: string, { unit, purpose, today }: Place): Promise<CredentialReading> {
  const pass = await readPaperPass(code, today)
  if (!pass.ok) {
    if (pass.reason === "closed-year") return { ok: false, reason: "closed-year", year: null }
    return { ok: false, reason: pass.reason === "unknown" ? "unknown-code" : pass.reason }
  }
  const terms = { year: pass.year, unit, purpose }
  const secret = secretOfPaperPass(code, terms, siteSecrets().spend)
  return { ok: true, credential: { secret, terms, road: "paper", key: pass.pool } }
}
