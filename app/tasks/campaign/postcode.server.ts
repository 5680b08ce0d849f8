import { z } from "zod"
import { env } from "#app/env.server.ts"
import { type Constituency, findConstituency } from "#db/queries/site/constituencies.ts"

/** A person waits for the answer, and has a list to choose from without it. */
const PATIENCE_MS = 4_000

/** The part of the answer that is read, as the public service postcodes.io writes it. */
const answerForm = z.object({
  result: z.object({ codes: z.object({ parliamentary_constituency_2024: z.string() }) }),
})

/** Whether a service is set that knows postcodes. */
export function looksUpPostcodes(): boolean {
  return env().POSTCODE_URL !== undefined
}

export type PostcodeFound =
  | Readonly<{ ok: true; constituency: Constituency }>
  | Readonly<{ ok: false; reason: "no-such-postcode" | "no-answer" }>

/**
 * Asks the public service for the constituency of a postcode. It learns the postcode and nothing of who asks; we keep
 * neither, and no log has it.
 * @param postcode whole, in capitals and without spaces
 */
export async function findByPostcode(postcode: string): Promise<PostcodeFound> {
  const url = env().POSTCODE_URL?.replace("{postcode}", encodeURIComponent(postcode))
  if (url === undefined) return { ok: false, reason: "no-answer" }
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: "error" })
    if (answer.status === 404) return { ok: false, reason: "no-such-postcode" }
    const { result } = answerForm.parse(await answer.json())
    const found = await findConstituency(result.codes.parliamentary_constituency_2024)
    return found ? { ok: true, constituency: found } : { ok: false, reason: "no-such-postcode" }
  } catch {
    return { ok: false, reason: "no-answer" }
  }
}
